package criteria

import (
	"bytes"
	"testing"
)

// A form is worthless when what it asks for has changed, and only then.
func TestVersion(t *testing.T) {
	yaml, _ := BuiltinYAML("an-phu-2025")
	version := func(old, new string) string {
		t.Helper()
		changed := bytes.Replace(yaml, []byte(old), []byte(new), 1)
		if old != new && bytes.Equal(changed, yaml) {
			t.Fatalf("the set has no %q", old)
		}
		set, problems := Parse("x.yaml", changed)
		if set == nil {
			t.Fatalf("%q: %v", new, problems)
		}
		return set.Version()
	}
	want := version("", "")
	for old, new := range map[string]string{
		"schema: 1": "# lời dẫn\nschema: 1", "divergence: 5": "divergence: 6", "title: Tốt": "title: Xuất sắc",
		"Điều hành của bí thư": "ĐIỀU HÀNH  CỦA BÍ THƯ", "minutes: 90": "minutes: 95",
	} {
		if got := version(old, new); got != want {
			t.Errorf("%q instead of %q makes another version", new, old)
		}
	}
	for old, new := range map[string]string{
		"from: 75%": "from: 70%", "Gợi mở, dân chủ": "Gợi mở", `id: "6.1"`: `id: "6.9"`,
	} {
		if got := version(old, new); got == want {
			t.Errorf("%q instead of %q makes no other version", new, old)
		}
	}
}
