package badinput

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

func badCSV() []Case {
	good := `1,budi@example.com,"say ""hi"", Ani"` + "\n"
	var out []Case
	for _, s := range []string{"1,2\n", "1,2,3,4\n", "1\n", ",\n", ",,,\n", `1,"2,3` + "\n", `1,"2"x,3` + "\n", `1,2"x,3` + "\n", `"1,2,3`, `1,2,"3""` + "\n", `1,""x"",3` + "\n", `1,"a"b"c",3` + "\n",
		"1,\r2,3\n", "1;2;3\n", "1\t2\t3\n", `1,2,"`, `1,2,3"`, ` "1",2,3`, "a\x00,b,c\n", "1,2,3\n4,5\n", "1,2,3\n4,5,6,7\n"} {
		out = append(out, Case{fmt.Sprintf("%.12q", s), []byte(s), 0}, Case{fmt.Sprintf("%.12q behind a good row", s), []byte(good + s), 0})
	}
	for name, seq := range notUTF8 {
		out = append(out, Case{name, []byte("1," + seq + ",3\n"), 0})
	}
	out = append(out, Case{"a million columns", append(bytes.Repeat([]byte(","), 1_000_000), '\n'), 0})
	return append(out, Case{"nothing", []byte{}, 0}, Case{"UTF-16", wide(good, binary.LittleEndian, true), 0})
}
