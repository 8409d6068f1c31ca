{{- define "samar.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "samar.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "samar.labels" -}}
{{ include "samar.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "samar.account" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "samar.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* samar.yaml: the values' config with what the chart sets. */}}
{{- define "samar.config" -}}
{{- $set := dict "keys" (dict "file" (printf "/run/keys/%s" .Values.keys.file)) "listen" (printf "0.0.0.0:%d" (int .Values.metrics.port)) -}}
{{- toYaml (merge $set .Values.config) -}}
{{- end -}}
