package kafka

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/s2"
	"github.com/twmb/franz-go/pkg/kmsg"

	"github.com/samar-privacy/samar/pipeline"
	"github.com/samar-privacy/samar/processor"
)

// stored returns batches as a broker stores them, one for each codec.
func stored(t testing.TB) [][]byte {
	t.Helper()
	var w batchWriter
	var out [][]byte
	for _, codec := range []int{codecNone, codecLZ4, codecZstd} {
		b, err := w.encode(nil, records(20), codec, session{producer: 5, epoch: 1, sequence: 9})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, b)
	}
	body := out[0][batchOverhead:]
	var z bytes.Buffer
	g := gzip.NewWriter(&z)
	_, _ = g.Write(body)
	g.Close()
	framed := append(append([]byte{}, xerialMagic...), 0, 0, 0, 1, 0, 0, 0, 1)
	block := s2.EncodeSnappy(nil, body)
	framed = append(be.AppendUint32(framed, uint32(len(block))), block...)
	for codec, body := range map[int][]byte{codecGzip: z.Bytes(), codecSnappy: block, codecSnappy | 8: framed} {
		b := append(bytes.Clone(out[0][:batchOverhead]), body...)
		be.PutUint16(b[atAttributes:], uint16(codec&codecMask))
		out = append(out, b)
	}
	for i := range out {
		seal(out[i])
	}
	return out
}

// seal makes length and checksum right.
func seal(b []byte) {
	be.PutUint32(b[atLength:], uint32(len(b)-atLength-4))
	be.PutUint32(b[atCRC:], crc32.Checksum(b[atAttributes:], castagnoli))
}

func FuzzDecode(f *testing.F) {
	for _, b := range stored(f) {
		f.Add(b, int64(0), uint16(1000), true)
		f.Add(append(bytes.Clone(b), b...), int64(3), uint16(50), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, from int64, most uint16, trust bool) {
		// What a broker stores has the right checksum, whoever produced it.
		if len(data) >= batchOverhead {
			data = bytes.Clone(data)
			seal(data)
		}
		d := decoder{topic: "t", limit: 1 << 20}
		from = max(from, 0)
		out := pipeline.Batch{Next: from}
		s := scan{from: from, enough: int(most), most: int(most), out: &out, mem: &memory{}, trust: trust}
		_ = d.decode(data, &s)
		before := from - 1
		for i := range out.Records {
			if o := out.Records[i].Offset; o <= before || o >= out.Next {
				t.Fatalf("offset %d after %d, next %d", o, before, out.Next)
			}
			before = out.Records[i].Offset
		}
		last := -1
		for _, x := range out.Faults {
			if x.Record <= last || x.Record >= len(out.Records) {
				t.Fatalf("fault at %d after %d of %d", x.Record, last, len(out.Records))
			}
			last = x.Record
		}
		if len(out.Records) > len(data)*maxExpansion/7+freeExpansion {
			t.Fatalf("%d records of %d bytes", len(out.Records), len(data))
		}
	})
}

func FuzzDecompress(f *testing.F) {
	for _, b := range stored(f) {
		f.Add(uint8(be.Uint16(b[atAttributes:])), b[batchOverhead:], uint16(100))
		f.Add(uint8(be.Uint16(b[atAttributes:])), b[batchOverhead:], uint16(5000))
	}
	f.Fuzz(func(t *testing.T, codec uint8, data []byte, limit uint16) {
		out, err := decompress(int(codec%8), []byte("before"), data, int(limit))
		if err == nil && len(out) > len("before")+int(limit) {
			t.Fatalf("%d bytes, limit %d", len(out), limit)
		}
		if !bytes.HasPrefix(out, []byte("before")) {
			t.Fatal("what was there is gone")
		}
	})
}

func FuzzResponses(f *testing.F) {
	f.Add(uint8(0), fetchResponse("t", []byte("abc"), nil, []byte("de")))
	f.Add(uint8(1), produceResponse("t", 0))
	f.Add(uint8(2), []byte{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 1})
	f.Add(uint8(3), make([]byte, 80))
	f.Add(uint8(4), make([]byte, 80))
	f.Add(uint8(5), append(appendText(be.AppendUint32(make([]byte, 4), 1), "t"), make([]byte, 30)...))
	for kind := range uint8(3) {
		f.Add(6+kind, make([]byte, 80))
	}
	f.Add(uint8(7), []byte{0, 0, 2, 0, 22, 0, 0, 0, 6, 0, 0, 0, 0, 0, 1, 2, 25, 2, 20, 't', 'r', 'a', 'n', 's', 'a', 'c', 't', 'i', 'o', 'n', '.', 'v', 'e', 'r', 's', 'i', 'o', 'n', 0, 2, 0, 2, 0})
	for kind := range uint8(3) {
		f.Add(9+kind, append([]byte{0, 0, 0, 0, 2, 1, 2}, make([]byte, 60)...))
	}
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		switch kind % 12 {
		case 9:
			_, _, _ = parseTransaction(&call{answer: data})
		case 10:
			open, _ := parseProducers(&call{answer: data})
			if 37*len(open) > len(data) {
				t.Fatal("more producers than the answer has room for")
			}
		case 11:
			_ = parseMarker(&call{answer: data})
		case 6:
			_ = (&produceRequest{topic: "t", version: 12}).parse(data)
		case 7:
			_, _ = parseVersions(&call{answer: data})
		case 8:
			_, _, _ = parseOffset(&call{answer: data}, 3)
		case 0:
			got, size := map[int]bool{}, 0
			_ = readFetch(data, 3, func(i int, a *fetched) {
				size += len(a.records) + 16*len(a.aborted)
				if i < 0 || i > 2 || got[i] || size > len(data) {
					t.Fatal("an answer twice, for nobody, or larger than the response")
				}
				got[i] = true
			})
		case 1:
			_ = (&produceRequest{topic: "t"}).parse(data)
		case 2:
			_ = (&initProducerRequest{}).parse(data)
		case 5:
			_ = (&offsetRequest{topic: "t"}).parse(data)
		case 3, 4:
			_ = (&topicRequest{topic: "t", version: map[uint8]int16{3: 8, 4: 10}[kind%12]}).parse(data)
		}
	})
}

// readFetch reads a response for partitions 0 to n-1 of topic t.
func readFetch(data []byte, n int, deliver func(int, *fetched)) error {
	return readFetchFrom(bytes.NewReader(data), len(data), n, deliver)
}

func readFetchFrom(from io.Reader, size, n int, deliver func(int, *fetched)) error {
	r := fetchRequest{topic: "t", version: 11, most: 1 << 20, limit: 1<<20 + 1<<19, throttled: func(int32) {}, deliver: deliver}
	for p := range int32(n) {
		r.wants = append(r.wants, wanted{partition: p})
	}
	return r.read(&wireStream{r: from, left: size})
}

// outcome is what an answer says, in a word.
func outcome(a *fetched) string {
	switch {
	case errors.Is(a.err, errMalformed):
		return " malformed"
	case errors.Is(a.err, errOverLimit):
		return " over the limit"
	case a.err != nil:
		return " " + a.err.Error()
	}
	return " read"
}

// fetchResponse is a response for partitions 0, 1 and so on.
func fetchResponse(topic string, records ...[]byte) []byte {
	b := be.AppendUint32(nil, fetchCorrelation)
	b = append(b, make([]byte, 4+2+4)...)
	b = be.AppendUint32(b, 1)
	b = appendText(b, topic)
	b = be.AppendUint32(b, uint32(len(records)))
	for p, r := range records {
		b = be.AppendUint32(b, uint32(p))
		b = be.AppendUint16(b, 0)
		b = be.AppendUint64(b, 30)
		b = be.AppendUint64(b, 20)
		b = be.AppendUint64(b, 10)
		b = be.AppendUint32(b, 1)
		b = append(b, make([]byte, 16)...)
		b = be.AppendUint32(b, 0xffffffff)
		b = be.AppendUint32(b, uint32(len(r)))
		b = append(b, r...)
	}
	return b
}

func produceResponse(topic string, code int16) []byte {
	b := be.AppendUint32(nil, 1)
	b = appendText(b, topic)
	b = be.AppendUint32(b, 1)
	b = be.AppendUint32(b, 0)
	b = be.AppendUint16(b, uint16(code))
	b = be.AppendUint64(b, 77)
	return append(b, make([]byte, 8+8+4)...) // times, then how long the broker holds back
}

func TestResponsesAreRead(t *testing.T) {
	want := [][]byte{[]byte("abc"), nil, []byte("de")}
	got := 0
	err := readFetch(fetchResponse("t", want...), 3, func(i int, a *fetched) {
		if got++; string(a.records) != string(want[i]) || a.high != 30 || a.stable != 20 || a.logStart != 10 || len(a.aborted) != 1 {
			t.Errorf("fetch: partition %d: %+v", i, a)
		}
	})
	if err != nil || got != 3 {
		t.Errorf("fetch: %d answers, %v", got, err)
	}
	p := produceRequest{topic: "t"}
	if err := p.parse(produceResponse("t", 45)); err != nil || p.code != 45 || p.base != 77 {
		t.Errorf("produce: %v %+v", err, p)
	}
	for i := range fetchResponse("t", want...) {
		whole := fetchResponse("t", want...)
		if readFetchFrom(bytes.NewReader(whole[:i]), len(whole), 3, func(_ int, a *fetched) {
			if a.err != nil {
				t.Errorf("a connection cut off at %d is taken for what the broker answered", i)
			}
		}) == nil {
			t.Errorf("a response cut off at %d is taken", i)
		}
	}
}

func TestFetchResponsesThatAnswerSomethingElse(t *testing.T) {
	const first = 4 + 4 + 2 + 4 + 4 + 2 + 1 + 4 // where partition 0 begins
	const each = partitionHead + 16 + 4 + 4     // with an aborted transaction and no records
	for _, tc := range []struct {
		name   string
		change func(b []byte) []byte
		want   string // the answers heard, and what became of the rest
	}{
		{"another topic", func([]byte) []byte { return fetchResponse("u", nil, nil) }, "failed"},
		{"another request", func(b []byte) []byte { b[3]++; return b }, "failed"},
		{"no topic", func(b []byte) []byte { return be.AppendUint32(b[:14], 0) }, "failed"},
		{"a partition too few", func([]byte) []byte { return fetchResponse("t", nil) }, "0 read, 1 malformed, "},
		{"a partition too many", func([]byte) []byte { return fetchResponse("t", nil, nil, nil) }, "0 read, 1 read, "},
		{"a partition twice", func(b []byte) []byte { b[first+each+3] = 0; return b }, "0 read, 1 malformed, "},
		{"a partition not asked for", func(b []byte) []byte { b[first+3] = 9; return b }, "1 read, 0 malformed, "},
		{"more aborted transactions than bytes, what follows is hidden", func(b []byte) []byte { b[first+partitionHead-3] = 1; return b }, "0 malformed, "},
		{"more aborted transactions than bytes at the end", func(b []byte) []byte { b[first+each+partitionHead-3] = 1; return b }, "0 read, 1 malformed, "},
		{"more records than bytes, what follows is hidden", func(b []byte) []byte { b[first+each-1] = 200; return b }, "0 malformed, "},
		{"more records than bytes at the end", func(b []byte) []byte { b[len(b)-1] = 1; return b }, "0 read, 1 malformed, "},
		{"more records than bytes, of nobody", func(b []byte) []byte { b[first+3], b[first+each-1] = 9, 200; return b }, "failed"},
		{"more records than allowed", func([]byte) []byte { return fetchResponse("t", make([]byte, 1<<20+1), []byte("b")) }, "0 over the limit, 1 read, "},
		{"more records than allowed together", func([]byte) []byte {
			return fetchResponse("t", make([]byte, 1<<20), make([]byte, 1<<20))
		}, "0 read, 1 over the limit, "},
	} {
		t.Run(tc.name, func(t *testing.T) {
			heard := ""
			response := bytes.NewReader(tc.change(fetchResponse("t", nil, nil)))
			err := readFetchFrom(response, response.Len(), 2, func(i int, a *fetched) {
				heard += fmt.Sprint(i, outcome(a), ", ")
			})
			if err != nil {
				heard += "failed"
			} else if response.Len() > 0 {
				t.Errorf("%d bytes are left for the next response", response.Len())
			}
			if heard != tc.want {
				t.Errorf("%q, want %q", heard, tc.want)
			}
		})
	}
	b := fetchResponse("t", []byte("a"), []byte("b"))
	at := first + each + 1
	b = slices.Concat(b[:first], b[at:], b[first:at]) // the other way round
	heard := ""
	if err := readFetch(b, 2, func(i int, a *fetched) { heard += fmt.Sprint(i, string(a.records)) }); err != nil || heard != "1b0a" {
		t.Errorf("partitions in another order: %q %v", heard, err)
	}
}

// TestBatchIsAsOthersWriteIt compares a batch with that of another encoder.
func TestBatchIsAsOthersWriteIt(t *testing.T) {
	var w batchWriter
	got, err := w.encode(nil, []processor.Record{
		{Timestamp: 1000, Key: []byte("k"), Value: []byte("value"), Headers: []processor.Header{{Key: "h", Value: []byte("1")}, {Key: "n"}}},
		{Timestamp: 1002},
	}, codecNone, session{producer: 258, epoch: 3, sequence: 4})
	if err != nil {
		t.Fatal(err)
	}
	first := kmsg.Record{Key: []byte("k"), Value: []byte("value"), Headers: []kmsg.Header{{Key: "h", Value: []byte("1")}, {Key: "n"}}}
	second := kmsg.Record{TimestampDelta64: 2, OffsetDelta: 1}
	var body []byte
	for _, r := range []*kmsg.Record{&first, &second} {
		r.Length = int32(len(r.AppendTo(nil)) - 1) // the length itself takes one byte
		body = r.AppendTo(body)
	}
	batch := kmsg.RecordBatch{PartitionLeaderEpoch: -1, Magic: 2, LastOffsetDelta: 1, FirstTimestamp: 1000, MaxTimestamp: 1002,
		ProducerID: 258, ProducerEpoch: 3, FirstSequence: 4, NumRecords: 2, Records: body}
	want := batch.AppendTo(nil)
	seal(want)
	if !bytes.Equal(got, want) {
		t.Errorf("got  %x\nwant %x", got, want)
	}
}

func TestBrokenBatches(t *testing.T) {
	good := stored(t)[0]
	for _, tc := range []struct {
		name    string
		change  func(b []byte) []byte
		trust   bool
		records int
		reason  processor.Reason
		err     error
	}{
		{"whole", func(b []byte) []byte { return b }, false, 20, processor.OK, nil},
		{"cut off is left for the next fetch", func(b []byte) []byte { return b[:len(b)-1] }, false, 0, processor.OK, nil},
		{"a bit flipped is fetched again", func(b []byte) []byte { b[80] ^= 1; return b }, false, 0, processor.OK, errBadCRC},
		{"a bit flipped for good is dead", func(b []byte) []byte { b[80] ^= 1; return b }, true, 20, processor.Undecodable, nil},
		{"format 1 is refused", func(b []byte) []byte { b[atMagic] = 1; return b }, false, 0, processor.OK, errOldFormat},
		{"format 0 is refused", func(b []byte) []byte { b[atMagic] = 0; return b }, false, 0, processor.OK, errOldFormat},
		{"fewer records than said", func(b []byte) []byte {
			be.PutUint32(b[atCount:], 30)
			be.PutUint32(b[atLastDelta:], 29)
			seal(b)
			return b
		}, false, 30, processor.Undecodable, nil},
		{"a control batch is skipped", func(b []byte) []byte { be.PutUint16(b[atAttributes:], controlBit); seal(b); return b }, false, 0, processor.OK, nil},
		{"unknown compression", func(b []byte) []byte { be.PutUint16(b[atAttributes:], 7); seal(b); return b }, false, 20, processor.Undecodable, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var out pipeline.Batch
			d := decoder{topic: "t", limit: 1 << 20}
			err := d.decode(tc.change(bytes.Clone(good)), &scan{enough: 1 << 20, most: 1 << 20, out: &out, mem: &memory{}, trust: tc.trust})
			if err != tc.err || len(out.Records) != tc.records {
				t.Fatalf("%d records and %v, want %d and %v", len(out.Records), err, tc.records, tc.err)
			}
			if tc.reason == processor.OK {
				if len(out.Faults) != 0 {
					t.Fatal("faults")
				}
				return
			}
			for i, f := range out.Faults {
				if f.Record != i || f.Reason != tc.reason || out.Records[i].Value != nil {
					t.Fatalf("fault %+v", f)
				}
			}
			if len(out.Faults) != tc.records {
				t.Fatalf("%d faults, want %d", len(out.Faults), tc.records)
			}
		})
	}
}
