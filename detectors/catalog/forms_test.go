package catalog

import "testing"

// Forms whose labels stand on lines of their own have the value on the next.
func TestLabelsOnLinesOfTheirOwn(t *testing.T) {
	findsMarked(t, []marked{
		{"names in no list", "First Name\n‹Tio›\nLast Name\n‹Harsa›\nPhone\n‹0812-3456-7890›"},
		{"empty lines between", "Full Name\n\n‹Belva Quorn›\n\nEmail address\n\n‹bq@example.com›\n"},
		{"blanks, stars and small letters", "Contact name *\n  ‹kelda ostrivny›\r\nPhone number *\n  ‹4155550132›\n"},
		{"Indonesian", "Nama Depan\n‹Tivona›\nNama Belakang\n‹Harsaputri›\nTanggal Lahir\n‹12/03/1991›"},
		{"Chinese", "姓名\n‹郤宛陶›\n手机号\n‹13812345678›"},
	})
	findsNothing(t, []string{
		"Overview\nPricing\nEmail\nContact\nPhone\nSupport\nAbout",
		"Name\nDescription\nPrice\nStatus\nNotes",
		"NAME:\n  buildtool\nUSAGE:\n  buildtool -x\nVERSION:\n  1.2\nAUTHOR:\n  Robert\nmore\nand\nmore\nwords\nof\na\nlist\ngithub\ngodoc\ngolang\ngraph\n",
		"Name\nType\nemail\nstring\nphone\nstring\nuser\nobject",
		"Phone\nRequired\nEmail\nOptional\nName\nRequired",
		"Settings\nEmail\nOn\nPhone\nOff\nUsername\nHidden",
		"Menu\nBeranda\nProfil\nNama Toko\nToko Makmur\nJam Buka\n08.00",
		"Nama\nWajib diisi\nEmail\nWajib diisi\nNo HP\nOpsional",
		"Nama Produk\nRak Buku\nHarga\n129.000\nWarna\nHitam",
		"产品名称\n无线耳机\n品牌\n声阔\n价格\n199元",
		"姓名\n必填\n电话\n选填\n地址\n必填",
		"首页\n手机\n电脑\n邮箱\n帮助",
		"昵称\n设置\n手机\n绑定\n邮箱\n未绑定",
		"Nama\nJabatan\nNo HP\nKeterangan",
		"Name\nOak Table\nPhone\nN/A",
		"：\n？：\nEmail：\n?\nName:\n:",
	})
}

// The head of a column in a table of HTML tells what its cells are.
func TestHeadsOfHTMLTables(t *testing.T) {
	findsMarked(t, []marked{
		{"one line", "<table><tr><th>Name</th><th>Phone</th></tr><tr><td>‹Tio Harsa›</td><td>‹0812-3456-7890›</td></tr></table>"},
		{"attributes, parts of a table", "<table class=\"x\">\n<thead>\n<tr><th scope=\"col\">Name</th><th>Phone</th></tr>\n</thead>\n<tbody>\n<tr>\n<td>‹Kelda Ostrivny›</td>\n<td>‹4155550132›</td>\n</tr>\n</tbody></table>"},
		{"cells that are not closed", "<TABLE BORDER=1><TR><TH>No<TH>Customer Name<TH>Phone<TR><TD>1<TD>‹Kelda Ostrivny›<TD>‹4155550132›</TABLE>"},
		{"a head of plain cells", "<table><tr><td>ID</td><td>First name</td><td>Last name</td></tr><tr><td>1</td><td>‹Tio›</td><td>‹Harsa›</td></tr><tr><td>2</td><td>‹Belva›</td><td>‹Quorn›</td></tr></table>"},
		{"tags within cells", "<table><tr><th><b>Full Name</b></th><th>PIN</th></tr><tr><td><b>‹Tio Harsa›</b></td><td>‹4471›</td></tr></table>"},
		{"two tables", "<table><tr><th>Item</th><th>Price</th></tr><tr><td>Lamp</td><td>12</td></tr></table><table><tr><th>姓名</th><th>电话</th></tr><tr><td>‹郤宛陶›</td><td>‹13812345678›</td></tr></table>"},
		{"Indonesian", "<table><tr><th>Nama</th><th>No HP</th><th>Kota</th></tr><tr><td>‹Tivona Harsaputri›</td><td>‹081234567890›</td><td>Bandung</td></tr></table>"},
	})
	findsNothing(t, []string{
		"<table><tr><th>Name</th><th>Version</th></tr><tr><td>Ubuntu</td><td>24.04</td></tr></table>",
		"<table><tr><th>Name</th><th>Capital</th></tr><tr><td>France</td><td>Paris</td></tr></table>",
		"<table><tr><th>Name</th><th>Required</th><th>Default</th></tr><tr><td>timeout</td><td>no</td><td>30</td></tr></table>",
		"<table><tr><th>Field</th><th>Type</th></tr><tr><td>email</td><td>string</td></tr><tr><td>phone</td><td>string</td></tr></table>",
		"<table><tr><th>Product</th><th>Phone model</th></tr><tr><td>Case</td><td>Galaxy A52</td></tr></table>",
		"<table><tr><th>Nama Produk</th><th>Harga</th></tr><tr><td>Rak Buku</td><td>129.000</td></tr></table>",
		"<table><tr><th>商品名称</th><th>价格</th></tr><tr><td>无线耳机</td><td>199</td></tr></table>",
		"<table><tr><th>Email</th><th>Phone</th></tr><tr><td>yes</td><td>no</td></tr></table>",
		"<table><tr><td>Monday</td><td>Tuesday</td></tr><tr><td>Maths</td><td>Art</td></tr></table>",
		"<table><tr><th>Kota</th><th>Jam</th></tr><tr><td>Bandung</td><td>08.00</td></tr></table>",
		"<table><tr><th>", "<tr><td", "<th>Name<th>Phone",
	})
}

// Among the pairs of a log, a user's name stands behind its key.
func TestUsersInPairsOfALog(t *testing.T) {
	findsMarked(t, []marked{
		{"before an address", "level=info msg=login user=‹mthornbury› ip=‹192.0.2.7›"},
		{"before a status", "INFO login ok username=‹tivonah› status=200"},
		{"before an action", "audit: user=‹kostrivny› action=delete table=orders"},
		{"a login", "WARN retry login=‹harsatio› attempt=2 host=db1"},
		{"Chinese keys", "INFO 用户名=‹xiwantao› 状态=成功"},
	})
	findsNothing(t, []string{
		"level=info user=admin action=login", "user=root tty=pts0", "level=warn user=nobody pid=12", "user=12 took=3ms", "user_agent=curl version=8",
		"login=failed attempt=2", "user=system action=backup", "username=anonymous ftp=on", "user=postgres db=orders", "user=guest role=viewer",
		"user=www-data pid=3", "userid=undefined path=/x", "user=current_user next=/", "user=deploy host=web1", "login=true remember=false",
	})
}
