package cli

import (
	"os"
	"path/filepath"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/exit"
)

// What was not understood is taught where the clerk sits: the questions come after
// the check, and the next run reads the sheets.
func TestGuideOffersTeaching(t *testing.T) {
	t.Parallel()
	here := t.TempDir()
	apptest.Write(t, here, "chibo.yaml", "criteria: tc.yaml\nroster: ds.csv\nsheets: phieu\n")
	apptest.Write(t, here, "ds.csv", "STT,Mã,Tên chi bộ\n1,CB01,Chi bộ thôn Đông\n")
	apptest.Write(t, here, "tc.yaml", "schema: 1\nid: thu\ntitle: Bộ thử\nstanding: official\ngroups:\n  - { id: \"1\", title: Thời gian, max: 20 }\n"+
		"  - { id: \"2\", title: Nội dung, max: 80 }\ngrades:\n  - { id: tot, title: Tốt, from: 90 }\n  - { id: kem, title: Kém, from: 0 }\n")
	apptest.Write(t, here, "phieu/a.csv", "BẢNG THÁNG 7 NĂM 2026\nChi bộ: Chi bộ thôn Đông\nSTT,Sổ đỏ,Thang điểm,Sổ xanh\n1,Thời gian,20,18\n2,Nội dung,80,70\n")
	w := asked(here, "2", "", "2", "c", "6", "1", "2", "0")
	if status := run(w); status != exit.Done {
		t.Errorf("status %d, stderr %s", status, w.Err.String())
	}
	wantAll(t, w.Out.String(), "Khai báo ngay?", "Lệnh tương đương: chibo teach", "“Sổ đỏ” là tiêu chí", "Không còn đầu cột, tên gọi nào chưa hiểu")
	if _, err := os.Stat(filepath.Join(here, "khai-bao.yaml")); err != nil {
		t.Error(err)
	}
}
