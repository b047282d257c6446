package jsonout

import (
	"bytes"
	"encoding/json"
	"testing"
)

// TestInert: whatever stands in a text, it is read back as it was, and nothing in
// the file is an order; also where a letter is written in two pieces.
func TestInert(t *testing.T) {
	const name = "Chi bộ \u202ethôn\u0085 Đông\u200f \u2066“1”\u2069 \u061cấp"
	whole, err := json.Marshal(name)
	if err != nil {
		t.Fatal(err)
	}
	for cut := range len(whole) {
		var b bytes.Buffer
		w := inert(&b)
		for _, part := range [][]byte{whole[:cut], whole[cut:]} {
			if n, err := w.Write(part); n != len(part) || err != nil {
				t.Fatal(n, err)
			}
		}
		var read string
		if err := json.Unmarshal(b.Bytes(), &read); err != nil || read != name {
			t.Fatalf("cut at %d: %q, %v", cut, read, err)
		}
		if bytes.ContainsFunc(b.Bytes(), orders) {
			t.Fatalf("an order is left in %q", b.Bytes())
		}
	}
}

// TestHarmlessAnywhere: no text becomes a formula, whatever separates the fields in the
// program that opens the file.
func TestHarmlessAnywhere(t *testing.T) {
	for text, want := range map[string]string{
		"Chi bộ thôn Đông": "Chi bộ thôn Đông", "": "", "4.2: −2 (ít ý kiến); 6: −5": "4.2: −2 (ít ý kiến); 6: −5",
		"=1+1": "'=1+1", " =1+1": "' =1+1", "\t=1": " '=1", "＝1+1": "'＝1+1", "+84": "'+84", "＠SUM": "'＠SUM", "-1": "'-1",
		"a;=1+1": "a;'=1+1", ";=1": ";'=1", "a, =1": "a,' =1", "a\t@b": "a '@b", "a\n=1": "a '=1", `a";"=1`: `a";'"=1`,
		"\u202e=1": "' =1", "\ufeff=1": "'\ufeff=1",
	} {
		if got := harmless(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
