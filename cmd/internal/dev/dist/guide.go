package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"os"
	"path"
	"regexp"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

// guideFile is the user guide, whose pictures lie below its folder.
const guideFile = "docs/huong-dan.md"

// readFirst is the text that lies beside the program, for whoever opens the
// archive. Lines end as Notepad of every age wants them.
const readFirst = "CHIBO - chấm điểm chất lượng sinh hoạt chi bộ từ tệp Excel\r\n\r\n" +
	"Cần Windows 10 trở lên. Không cần cài đặt, không cần mạng.\r\n\r\n" +
	"1. Giải nén tất cả vào một thư mục, ví dụ D:\\chibo (không chạy ngay trong tệp nén).\r\n" +
	"2. Nhấp đúp vào chibo.exe rồi trả lời từng câu hỏi.\r\n" +
	"   Nếu Windows hiện \"Windows đã bảo vệ máy tính của bạn\": bấm Thông tin thêm, rồi Vẫn chạy.\r\n" +
	"3. Hướng dẫn đầy đủ, có hình: mở tệp huong-dan.html bằng trình duyệt bất kỳ.\r\n\r\n" +
	"LICENSE và LICENSES.txt là giấy phép của chương trình và của các thư viện trong đó.\r\n"

// guidePage makes the guide one page that needs nothing beside it: its pictures
// are in it. It opens in any browser, without a network.
func guidePage() ([]byte, error) {
	source, err := os.ReadFile(guideFile)
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	markdown := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	if err := markdown.Convert(source, &body); err != nil {
		return nil, err
	}
	page, err := withPictures(body.Bytes(), path.Dir(guideFile))
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{guideHead(), page, []byte("</main></body></html>\n")}, nil), nil
}

func guideHead() []byte {
	return fmt.Appendf(nil, `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>%s</title><style>
body{font:17px/1.6 "Segoe UI",Arial,sans-serif;color:#1b1b1b;background:#fff}
main{max-width:54rem;margin:2rem auto;padding:0 1.2rem}
pre{background:#f4f4f4;padding:.8rem 1rem;overflow-x:auto;font:14px/1.45 Consolas,"Courier New",monospace}
code{font-family:Consolas,"Courier New",monospace}
table{border-collapse:collapse}td,th{border:1px solid #bbb;padding:.3rem .6rem;text-align:left}
img{max-width:100%%;border:1px solid #ccc}
@media print{main{max-width:none;margin:0}}
</style></head><body><main>
`, html.EscapeString("Hướng dẫn sử dụng chibo"))
}

// withPictures puts the pictures of a page into it.
func withPictures(page []byte, folder string) ([]byte, error) {
	var failed error
	page = regexp.MustCompile(`<img src="([^"]+\.png)"`).ReplaceAllFunc(page, func(tag []byte) []byte {
		name := string(tag[len(`<img src="`) : len(tag)-1])
		picture, err := os.ReadFile(path.Join(folder, name))
		if err != nil {
			failed = err
			return tag
		}
		return fmt.Appendf(nil, `<img src="data:image/png;base64,%s"`, base64.StdEncoding.EncodeToString(picture))
	})
	return page, failed
}
