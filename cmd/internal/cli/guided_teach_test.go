package cli

import (
	"os"
	"testing"
)

// What was not understood is taught where the clerk sits: the questions come after
// the check, and the next run reads the sheets.
func TestGuideOffersTeaching(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "chibo.yaml", "criteria: tc.yaml\nroster: ds.csv\nsheets: phieu\n")
	write(t, "ds.csv", "STT,Mã,Tên chi bộ\n1,CB01,Chi bộ thôn Đông\n")
	write(t, "tc.yaml", "schema: 1\nid: thu\ntitle: Bộ thử\nstanding: official\ngroups:\n  - { id: \"1\", title: Thời gian, max: 20 }\n"+
		"  - { id: \"2\", title: Nội dung, max: 80 }\ngrades:\n  - { id: tot, title: Tốt, from: 90 }\n  - { id: kem, title: Kém, from: 0 }\n")
	write(t, "phieu/a.csv", "BẢNG THÁNG 7 NĂM 2026\nChi bộ: Chi bộ thôn Đông\nSTT,Sổ đỏ,Thang điểm,Sổ xanh\n1,Thời gian,20,18\n2,Nội dung,80,70\n")
	w := asked("2", "", "2", "c", "6", "1", "2", "0")
	if status := w.run(); status != exitDone {
		t.Errorf("status %d, stderr %s", status, w.err.String())
	}
	wantAll(t, w.out.String(), "Khai báo ngay?", "Lệnh tương đương: chibo teach", "“Sổ đỏ” là tiêu chí", "Không còn đầu cột, tên gọi nào chưa hiểu")
	if _, err := os.Stat("khai-bao.yaml"); err != nil {
		t.Error(err)
	}
}
