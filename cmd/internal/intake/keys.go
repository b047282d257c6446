package intake

import "chibo/criteria"

// keys remembers the keys of texts: in a clerk's folder the same labels and
// titles come again on every sheet. It belongs to one goroutine.
type keys struct {
	full, plain map[string]string
}

// maxKeys bounds what is remembered; the texts beyond it are worked out each
// time.
const maxKeys = 20_000

func newKeys() *keys { return &keys{full: map[string]string{}, plain: map[string]string{}} }

// key is criteria.Key, remembered.
func (k *keys) key(text string) string { return remember(k.full, text, criteria.Key) }

// plainKey is criteria.PlainKey, remembered.
func (k *keys) plainKey(text string) string { return remember(k.plain, text, criteria.PlainKey) }

func remember(known map[string]string, text string, work func(string) string) string {
	if key, found := known[text]; found {
		return key
	}
	key := work(text)
	if len(known) < maxKeys && len(text) < 500 {
		known[text] = key
	}
	return key
}
