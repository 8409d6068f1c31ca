package secret

import (
	"bytes"
	"encoding/gob"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"strings"
	"testing"

	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

const value = "budi.santoso@example.com"

// hidden has the text in an unexported field, where fmt calls no methods.
type hidden struct {
	name string
	text Text
	ptr  *Text
	list []Text
	dict map[string]Text
}

func TestTextIsNotPrinted(t *testing.T) {
	text := New(value)
	h := hidden{"x", text, &text, []Text{text}, map[string]Text{"k": text}}
	var out []string
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%T", "%p", "%10.3s", "%08b"} {
		for _, v := range []any{text, &text, h, &h, []Text{text}, map[string]Text{"k": text}, struct{ T Text }{text}, any(text)} {
			out = append(out, fmt.Sprintf(verb, v))
		}
	}
	out = append(out, fmt.Sprint(text), fmt.Errorf("a: %w", fmt.Errorf("b %v", text)).Error(), errors.New(text.String()).Error())

	for _, v := range []any{text, &text, map[string]any{"k": text}, struct{ T Text }{text}, h} {
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}

	var b bytes.Buffer
	log.New(&b, "", 0).Print(text, h)
	slog.New(slog.NewJSONHandler(&b, nil)).Info("m", "k", text, "h", h)
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "k", text, "h", h)
	for _, encoder := range []zapcore.Encoder{zapcore.NewJSONEncoder(zap.NewProductionEncoderConfig()), zapcore.NewConsoleEncoder(zap.NewDevelopmentEncoderConfig())} {
		logger := zap.New(zapcore.NewCore(encoder, zapcore.AddSync(&b), zap.DebugLevel))
		logger.Info("m", zap.Any("k", text), zap.Stringer("s", text), zap.Reflect("r", h), zap.Any("l", []Text{text}))
		logger.Sugar().Infow("m", "k", text, "h", h)
		logger.Sugar().Infof("%v %+v", text, h)
	}
	_ = gob.NewEncoder(&b).Encode(struct{ T Text }{text})
	out = append(out, b.String())

	for i, s := range out {
		for _, leak := range []string{value, "budi", fmt.Sprintf("%x", value), fmt.Sprintf("%X", value)} {
			if strings.Contains(s, leak) {
				t.Errorf("output %d shows the text", i)
			}
		}
	}
}

func TestTextComesBack(t *testing.T) {
	if New(value).Reveal() != value || New(value).Empty() {
		t.Error("the text did not come back")
	}
	if (Text{}).Reveal() != "" || !(Text{}).Empty() || !New("").Empty() {
		t.Error("an empty text is not empty")
	}
	var in struct{ T Text }
	if err := json.Unmarshal([]byte(`{"T":"`+value+`"}`), &in); err != nil || in.T.Reveal() != value {
		t.Errorf("from JSON: error %v", err)
	}
}
