# Makes the printed forms of this folder: python3 make.py (needs openpyxl and LibreOffice). Read the
# difference of what the tests want before you commit.
import openpyxl, sys, subprocess
from openpyxl.styles import Font, Alignment
B=Font(bold=True)
def book(name, rows, title_rows, foot, widths=(6,60,12,12,20), head=("STT","Tiêu chí đánh giá","Thang điểm","Điểm tự chấm","Ghi chú"), bold_groups=True):
    wb=openpyxl.Workbook(); ws=wb.active; ws.title="Phiếu"
    for r in title_rows:
        ws.append([r]); ws.merge_cells(start_row=ws.max_row,end_row=ws.max_row,start_column=1,end_column=len(head))
    ws.append([])
    ws.append(list(head))
    for c in ws[ws.max_row]: c.font=B
    for r in rows:
        ws.append(list(r))
        if r[0] and bold_groups:
            for c in ws[ws.max_row]: c.font=B
        if r[0]=="TỔNG ĐIỂM":
            ws.merge_cells(start_row=ws.max_row,end_row=ws.max_row,start_column=1,end_column=2)
    ws.append([])
    for f in foot: ws.append(list(f))
    for i,w in enumerate(widths): ws.column_dimensions["ABCDEFG"[i]].width=w
    for row in ws.iter_rows():
        for c in row: c.alignment=Alignment(wrap_text=True, vertical="top")
    wb.save(name)
A=[]
def g(n,t,m): A.append((n,t,m,None,None))
def c(t,m): A.append((None,t,m,None,None))
def y(t,m): A.append((None,t+" (có/không)",m,None,None))
def tier(t): A.append((None,"  + "+t,None,None,None))
g(1,"Thời gian, thời lượng sinh hoạt","5 điểm")
c("Thời lượng sinh hoạt (chuẩn 90 phút; 120 phút từ 30 đảng viên)",5)
for t in ["Đủ thời lượng: 5 điểm","Thiếu không quá 15 phút: 4 điểm","Thiếu 15–30 phút: 3 điểm","Chỉ bằng 1/2 thời lượng: 2 điểm","Dưới 1/2 thời lượng: 1 điểm"]: tier(t)
g(2,"Tỷ lệ đảng viên dự sinh hoạt","5 điểm")
c("Tỷ lệ đảng viên dự sinh hoạt",4)
for t in ["Từ 90% trở lên: 4 điểm","Từ 75% đến dưới 90%: 3 điểm","Từ 65% đến dưới 75%: 2 điểm","Dưới 65% hoặc có đảng viên vắng không lý do: 1 điểm"]: tier(t)
y("Không có đảng viên vắng có lý do quá 3 lần liên tiếp",1)
g(3,"Công tác chuẩn bị","10đ")
y("Nội dung đúng, đủ, có trọng tâm",3); y("Định hướng thảo luận, dự thảo kết luận, nghị quyết",2)
y("Họp chi ủy trước, có biên bản (chi bộ chỉ có bí thư: tính tối đa)",2); y("Thông báo đến đảng viên và\ncấp ủy viên phụ trách","1,0"); y("Đăng tài liệu trước ít nhất 1 ngày","tối đa 2")
g(4,"Tổ chức sinh hoạt","30 điểm")
y("Thực hiện đủ các bước quy trình",5); y("Nội dung sinh hoạt thường kỳ",10); y("Nội dung sinh hoạt chuyên đề (chỉ tính tháng có chuyên đề)",5); y("Biểu dương; nhắc nhở, phê bình",2)
c("Tỷ lệ đảng viên phát biểu",5)
for t in ["Trên 50%: 5 điểm","Từ 40% đến dưới 50%: 4 điểm","Từ 30% đến dưới 40%: 3 điểm","Dưới 30%: 2 điểm"]: tier(t)
y("Biên bản đầy đủ",1); y("Dành 15–30 phút đánh giá tư tưởng",1); y("Tài liệu có trên Sổ tay điện tử",1)
g(5,"Điều hành của bí thư",10)
y("Điều hành linh hoạt, hiệu quả",2); y("Định hướng thảo luận",4); y("Gợi mở, dân chủ",3); y("Tổng hợp thành kết luận, nghị quyết",1)
g(6,"Nguyên tắc tổ chức và sinh hoạt đảng",5)
y("Tập trung dân chủ",1); y("Tự phê bình, phê bình",2); y("Tính lãnh đạo, giáo dục, chiến đấu",1); y("Cung cấp thông tin, giải quyết tâm tư",1)
g(7,"Kết quả thực hiện nghị quyết",30)
c("Kết quả thực hiện nghị quyết (chỉ tiêu)",30)
for t in ["Đạt từ 90% trở lên: 30 điểm","Từ 80% đến dưới 90%: 27 điểm","Từ 70% đến dưới 80%: 24 điểm","Từ 60% đến dưới 70%: 20 điểm","Từ 50% đến dưới 60%: 15 điểm","Dưới 50%: 10 điểm"]: tier(t)
g(8,"Kết thúc sinh hoạt",5)
y("Chủ trì kết luận, thông qua",2); y("Thông qua biên bản, phân công nhiệm vụ",2); y("Đăng tài liệu hoàn thiện trong 2 ngày",1)
A.append(("TỔNG ĐIỂM",None,100,None,None))
title=["ĐẢNG BỘ PHƯỜNG AN PHÚ","CHI BỘ ………………","PHIẾU CHẤM ĐIỂM","chất lượng sinh hoạt chi bộ","(Kèm theo Hướng dẫn 42-HD/BTCTW ngày 28/10/2025)","Tháng …… năm ……"]
foot=[("Xếp loại: ………",),("T/M BAN CHI ỦY",None,"CẤP ỦY CẤP TRÊN PHỤ TRÁCH"),("Mức xếp loại: Tốt: từ 90 điểm trở lên; Khá: từ 70 đến dưới 90 điểm; Trung bình: từ 50 đến dưới 70 điểm; Kém: dưới 50 điểm.",)]
book("an-phu.xlsx",A,title,foot)

# Roman groups, Arabic criteria, two mark columns, two-row head, "- " leaf rows, legend row by row, no total in the last group
R=[("I","Công tác chuẩn bị","20 điểm",None,None),
   (1,"Nội dung sinh hoạt được chuẩn bị, \nchi ủy họp trước","10 điểm",None,None),
   (2,"Tài liệu gửi đảng viên",10,None,None),
   (None,"- Gửi trước ít nhất 1 ngày",6,None,None),
   (None,"- Có trên Sổ tay đảng viên điện tử",4,None,None),
   ("II","Tổ chức sinh hoạt","60 điểm",None,None),
   (1,"Tỷ lệ đảng viên tham dự\n+ Từ 90%: 20 điểm\n+ Từ 80 đến dưới 90%: 15 điểm\n+ Dưới 80%: 5 điểm","20đ",None,None),
   (2,"Thực hiện đúng quy trình\n- Có: 15 điểm\n- Không: 0 điểm",15,None,None),
   (3,"Thảo luận, phê bình và tự phê bình",25,None,None),
   (None,"(Mỗi đảng viên không phát biểu trừ 1 điểm)",None,None,None),
   ("III","Kết thúc, thực hiện kết luận","20 điểm",None,None),
   (None,"+ Kết luận rõ việc, rõ người",5,None,None),
   (None,"+ Thực hiện xong kết luận kỳ trước",15,None,None),
   ("TỔNG ĐIỂM",None,"100 điểm",None,None),
   ("IV","Điểm thưởng","5 điểm",None,None),
   (None,"Có mô hình mới được cấp trên công nhận","5 điểm",None,None)]
book("hai-cot.xlsx",R,["ĐẢNG BỘ XÃ VÂN KHÊ","BIỂU CHẤM ĐIỂM SINH HOẠT CHI BỘ"],
     [("- Loại Tốt: Từ 90 đến 100 điểm",),("- Loại Khá: Từ 70 đến 89 điểm",),("- Loại Trung bình: Từ 50 đến 69 điểm",),("- Loại Kém: Dưới 50 điểm",)],
     head=("TT","Nội dung đánh giá","Điểm tối đa","Chi ủy, bí thư chi bộ chấm","Cấp ủy viên cấp trên chấm"))
# no numbers: bold groups, no legend
D=[(None,"Chuẩn bị",40,None,None),(None,"Nội dung",25,None,None),(None,"Tài liệu",15,None,None),
   (None,"Tổ chức",60,None,None),(None,"Dự sinh hoạt",30,None,None),(None,"Phát biểu",30,None,None),(None,"Tổng cộng",100,None,None)]
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Biểu"
ws.append(["BẢNG CHẤM ĐIỂM"]); ws.append(["STT","Nội dung","Thang điểm"])
for i,r in enumerate(D):
    ws.append(list(r[:3]))
    if i in (0,3): ws.cell(ws.max_row,2).font=B
wb.save("nhom-dam.xlsx")
# faults, a row each
F=[(1,"Nhóm một",10,None,None),(None,"Tiêu chí a",4,None,None),(None,"Tiêu chí b",5,None,None),
   (2,"Nhóm hai",20,None,None),(None,"Tiêu chí c","năm điểm",None,None),(None,"Tiêu chí d",10,None,None),
   (None,"  + Tốt: 9 điểm",None,None,None),(None,"  + Khá",None,None,None),(None,"Một dòng không rõ là gì",None,None,None),(None,None,3,None,None),
   ("TỔNG ĐIỂM",None,50,None,None)]
book("co-loi.xlsx",F,["PHIẾU CHẤM ĐIỂM"],[])
import html
def cellhtml(v,bold):
    if v is None: return ""
    t=html.escape(str(v)).replace("\n","<br>")
    return f"<b>{t}</b>" if bold else t
def document(name, title, head, rows, foot):
    out=["<html><head><meta charset='utf-8'></head><body>"]
    out.append("<table><tr><td>ĐẢNG BỘ PHƯỜNG AN PHÚ</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table>")
    for t in title[2:]: out.append(f"<p align=center><b>{html.escape(t)}</b></p>")
    out.append("<table border=1>")
    out.append("<tr>"+"".join(f"<td><p align=center><b>{h}</b></p></td>" for h in head)+"</tr>")
    for r in rows:
        if r[0]=="TỔNG ĐIỂM":
            out.append(f"<tr><td colspan=2><p><b>TỔNG ĐIỂM</b></p></td><td><p><b>{r[2]}</b></p></td><td></td><td></td></tr>"); continue
        b=bool(r[0])
        out.append("<tr>"+"".join(f"<td><p>{cellhtml(v,b)}</p></td>" for v in r)+"</tr>")
    out.append("</table>")
    for f in foot:
        for t in f:
            if t: out.append(f"<p>{html.escape(t)}</p>")
    out.append("</body></html>")
    open("/tmp/"+name+".html","w").write("\n".join(out))
    subprocess.run(["soffice","--headless","--convert-to","docx:MS Word 2007 XML","--outdir",".","/tmp/"+name+".html"],check=True,stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)
document("an-phu-word",title,("STT","Tiêu chí đánh giá","Thang điểm","Điểm tự chấm","Ghi chú"),A,foot)
