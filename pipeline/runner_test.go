package pipeline_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/pipeline/memory"
	"github.com/samar-privacy/samar/pipeline/pipelinetest"
	"github.com/samar-privacy/samar/processor"
)

func TestSmoke(t *testing.T) {
	in, a, b, dlq := memory.NewTopic("in", 3), memory.NewTopic("a", 3), memory.NewTopic("b", 2), memory.NewTopic("dlq", 1)
	for i := range 3000 {
		v := fmt.Sprintf("n=%d %s", i, pipelinetest.Secret)
		if i%100 == 7 {
			v += pipelinetest.DoPanic
		}
		in.Append(int32(i%3), processor.Record{Key: []byte("k"), Value: []byte(v)})
	}
	src := memory.NewSource(in)
	src.MostInOne = 100
	proc := &pipelinetest.Processor{Views: 2}
	ids := func() pipeline.IDs { return pipeline.NewIDs([]byte("k")) }
	r, err := pipeline.New(pipeline.Config{Source: src, NewWorker: proc.NewWorker, Policy: "p@1:0",
		Views:       []pipeline.View{{"a", memory.NewSink(a), ids}, {"b", memory.NewSink(b), ids}},
		DeadLetters: pipeline.DeadLetters{Sink: memory.NewSink(dlq), Sealer: pipelinetest.PlainSealer{}}, Until: in.Ends()})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Run(context.Background()); err != nil {
		t.Fatal(err)
	}
	t.Logf("%+v", r.Stats())
	t.Log(in.Committed(0), in.Committed(1), in.Committed(2), len(dlq.Records(0)))
}
