package yamlstrict

import "github.com/goccy/go-yaml/token"

// joinColons undoes what the library's lexer does to a plain scalar with a
// colon in a list inside braces: in {brokers: [kafka-a:9092]} it reads a
// mapping, YAML 1.2 (7.3.3) one scalar, since no space follows the colon.
func joinColons(tokens token.Tokens) token.Tokens {
	out := tokens[:0]
	var open []token.Type
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			open = append(open, t.Type)
		case token.SequenceEndType, token.MappingEndType:
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
		case token.MappingValueType:
			inList := len(open) > 0 && open[len(open)-1] == token.SequenceStartType
			if inList && len(out) > 0 && i+1 < len(tokens) && plain(out[len(out)-1]) && plain(tokens[i+1]) && touch(t, tokens[i+1]) {
				i++
				out[len(out)-1] = joined(out[len(out)-1], tokens[i])
				continue
			}
		}
		out = append(out, t)
	}
	for i, t := range out {
		t.Prev, t.Next = nil, nil
		if i > 0 {
			t.Prev, out[i-1].Next = out[i-1], t
		}
	}
	return out
}

func plain(t *token.Token) bool {
	switch t.Type {
	case token.StringType, token.IntegerType, token.FloatType, token.BoolType, token.NullType,
		token.OctetIntegerType, token.HexIntegerType, token.BinaryIntegerType:
		return true
	}
	return false
}

func touch(colon, next *token.Token) bool {
	a, b := colon.Position, next.Position
	return a != nil && b != nil && a.Line == b.Line && a.Column+1 == b.Column
}

func joined(a, b *token.Token) *token.Token {
	return token.String(a.Value+":"+b.Value, a.Origin+":"+b.Origin, a.Position)
}
