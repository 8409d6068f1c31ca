package policy

import (
	"strings"
	"testing"

	_ "github.com/samar-privacy/samar/internal/seeded"
	"pgregory.net/rapid"

	"github.com/samar-privacy/samar/detectors"
)

func TestDictionaryKnowsTheNamesOfFields(t *testing.T) {
	for entity, paths := range map[detectors.Entity]string{
		"PERSON": `nama_lengkap nama_penerima penerima 姓名 收件人 收件人姓名 联系人 first_name lastName full_name FULL-NAME fullname
			name nama payload.nama customer.name user.name customer.nama pelanggan.nama shipping.name recipient.name customer_name customerName CustomerName
			customername buyer_name nama_pelanggan namaPelanggan nama_ibu_kandung customer.profile.name customer.details.full_name
			name.first name.last customer.name.first nombre_completo apellidos cliente.nombre nome_completo cliente.nome user.nome
			fname lName f_name cust_nm nm_pelanggan customer.nm user.first customer.last name_first push_name guardian_name nama_wali nama_ortu nama_bayi teknisi.nama nama_pic
			客户.姓名 客户名称 shippingAddress.name cardholder requester.name pelapor.nama 投诉人姓名 assignee.name user.displayName contact.name agent.name orders[0].customer.name
			beneficiaryAccountName payee_account_name relatedParty[0].name engagedParty.name
			mothersMaidenName nextOfKin emergency_contact kontak_darurat nm_lengkap penanggung_jawab 户名 开户名 投保人 监护人 紧急联系人 法定代表人 戶名 訂購人 khxm lxr billTo.fn billTo.ln customer.fn ship_to_name`,
		"EMAIL_ADDRESS": `email Email e-mail E_MAIL emailAddress email_address customer.email emails[0] surel alamat_email 邮箱 電子郵件 correo
			correo_electronico user_email contactEmail customer.email.address customer.email.value email2 emailPelanggan useremail`,
		"PHONE_NUMBER": `phone phoneNumber phone_no no_hp nohp noHp NO-HP noHP no_hp_penerima telepon telp no_telp wa no_wa nomor_whatsapp whatsapp
			msisdn 手机 手机号 手机号码 电话 联系电话 電話 手機 收件人电话 telefono teléfono celular customer.phone phones[1].number
			hp_no HpNo mob_no ph_no phone_nbr tel_no telepon_nomor caller_number from_number cust_mob
			mobile mobile_number customer.mobile home_phone phone1 ｐｈｏｎｅ
			sjhm lxdh shouji 备用电话 紧急电话 预留手机号 住家電話 no_gopay nomorOvo dialedNumber customer.cell_phone`,
		"ADDRESS": `address alamat alamat_lengkap alamat_pengiriman 地址 收货地址 地址1 direccion dirección endereço endereco customer.address shipping_address shippingAddress.street address.line1 order.address addr addr1 cust_addr addr_line_2 endereco_entrega direccion_entrega residentialAddress pickup_address dropOffAddress almtRumah dusun kelurahan patokan rt_rw 户籍地址 送货地址 门牌号 jtzz xxdz
			alamat.rt alamat.blok alamat.no address.unit shippingAddress.houseNumber address.landmark 地址.小区 地址.楼栋 收货地址.门牌号 addresses[0].apt`,
		"CUSTOMER_ID": `customer.id customer_id customerId user_id userId user.id member.id pelanggan.id id_pelanggan 顾客.id 用户.id 用户ID 客户编号 会员号 uid buyer.id member_no users[3].id visitor_id respondent.id anonymousId customer.customer_id cliente.id wx_openid customer.nid employee_id employeeNo no_pegawai 工号 学号 student_id loyaltyCard khbh`,
		"DEVICE_ID":   `device_id deviceId device.id idfa gaid android_id 设备号 advertisingId`,
		"SESSION_ID":  `session_id session.id sessionId`,
		"IP_ADDRESS":  `ip ip_address ipAddress device.ip client_ip remote_addr IP userIP ipv4 ip.address`,
		"DATE_OF_BIRTH": `dob birth_date birthDate dateOfBirth tgl_lahir tanggal_lahir 生日 出生日期 fecha_nacimiento data_nascimento customer.birthday
			user.birth.date`,
		"COORDINATES":    `lat lng latitude longitude location.lat geo.coordinates[0] lintang bujur 经度 纬度`,
		"CREDIT_CARD":    `card_number cardNumber card.number creditCard 银行卡 银行卡号 信用卡 no_kartu_kredit payment.card.number`,
		"CARD_CVV":       `cvv card.cvv cvc2`,
		"BANK_ACCOUNT":   `rekening_no acc_no rek_no no_rekening norek rekening bank.account accountNumber`,
		"PASSWORD":       `password user.password kata_sandi 密码 passwd db_password smtpPasswd securityAnswer secret_answer jawaban_keamanan 密保答案`,
		"PIN":            `pin card.pin no_pin`,
		"OTP":            `otp kode_otp 验证码 otpCode`,
		"SECRET":         `api_key apiKey access_token clientSecret authorization stripe_secret_key acmeClientSecret GITLAB_ACCESS_TOKEN`,
		"MEDICAL_RECORD": `noMR nomor_rm no_rm mrn`,
		"USERNAME":       `username user_name userName nickname wechat 微信号 用户名 昵称 line_id user.handle authorHandle wechat_nickname 微信昵称 wxName uname wxid tg_username igHandle telegramUsername fb_name akun_ig 支付宝账号 淘宝账号`,
		"ID_NIK":         `nik NIK no_ktp noKtp customer.nik ktp ktp_no nik_no nid_no`,
		"ID_NPWP":        `npwp no_npwp customer.npwp`,
		"CN_RESIDENT_ID": `身份证 身份证号 身份證 身分證 id_card 收件人身份证 身份证件号`,
		"ID_KK":          `kk_no kk_nomor`,
		"AR_TAX_ID":      `cuit cliente.cuit`,
		"MY_NATIONAL_ID": `mykad ic_no`,
		"SG_NATIONAL_ID": `nric customer_nric`,
		"XX_TAX_ID":      `tax_id customer.tax_id`,
		"XX_NATIONAL_ID": `cedula numero_documento`,
		"BR_CPF":         `cpf cliente.cpf CPF`,
		"US_SSN":         `ssn socialSecurityNumber ssn_last4 last_4_ssn`,
		"IMEI":           `imei device.imei imsi sim.iccid`,
		"MAC_ADDRESS":    `mac mac_address macAddress`,
	} {
		for _, path := range strings.Fields(paths) {
			if got, _ := DictionaryEntity(ParsePath(path)); got != entity {
				t.Errorf("%s: got %q, want %s", path, got, entity)
			}
		}
	}
}

func TestDictionaryKnowsFurtherLanguages(t *testing.T) {
	for entity, paths := range map[detectors.Entity]string{
		"PERSON":        `имя Фамилия клиент.имя 이름 고객이름 고객명 氏名 お名前 顧客名 ชื่อ ชื่อลูกค้า الاسم اسم_العميل नाम ग्राहक.नाम নাম שם_מלא họ_tên tênKháchHàng Vorname kundenname nom_client prénom imię_i_nazwisko ονοματεπώνυμο ad_soyad jméno client.nom`,
		"ADDRESS":       `주소 배송지주소 住所 ที่อยู่ العنوان पता адрес Адрес-Доставки địa_chỉ adresse lieferadresse indirizzo osoite teslimat_adresi διεύθυνση`,
		"PHONE_NUMBER":  `전화번호 연락처 電話番号 เบอร์โทร رقم_الجوال फोन_नंबर телефон số_điện_thoại telefonnummer cep_telefonu`,
		"EMAIL_ADDRESS": `이메일 メールアドレス อีเมล البريد_الإلكتروني ईमेल электронная_почта courriel`,
		"DATE_OF_BIRTH": `생년월일 生年月日 วันเกิด تاريخ_الميلاد दिनांक.जन्मतिथि дата_рождения geburtsdatum ngày_sinh`,
		"PASSWORD":      `비밀번호 パスワード пароль mật_khẩu`,
		"CUSTOMER_ID":   `회원번호 顧客番号 kundennummer номер_клиента user.identifiant`,
		"BANK_ACCOUNT":  `계좌번호 口座番号 kontonummer номер_счёта`,
		"USERNAME":      `아이디 ユーザー名 имя_пользователя`,
	} {
		for _, path := range strings.Fields(paths) {
			if got, _ := DictionaryEntity(ParsePath(path)); got != entity {
				t.Errorf("%s: got %q, want %s", path, got, entity)
			}
		}
	}
	for _, path := range strings.Fields(`商品.名前 товар.название produit.libelle 상품명 店名 ชื่อสินค้า اسم_المنتج via gate portable handy eta alter ten wiek карта stk nom.du.produit identifiant commande.identifiant produit.identifiant`) {
		if got, _ := DictionaryEntity(ParsePath(path)); got != "" {
			t.Errorf("%s: got %s", path, got)
		}
	}
}

func TestDictionaryLeavesOtherFieldsAlone(t *testing.T) {
	for _, path := range strings.Fields(`
		名称 title product.name productName product_name nama_produk nama_barang item.name items[0].name store.name store_name
		shop.name toko.nama 店铺.名称 商品名称 商品.名称 event.name event_name eventName file.name filename fileName hostname host.name
		repository.name repository.full_name account_name party.name
		brand.name campaign.name category.name app.name plan.name company.name city.name country_name display_name
		event_id id product.id product_id store.id sku shop_id message_id conversation.id category.code
		store.phone store.address toko.alamat shop.email company.email warehouse.address
		user_agent userAgent user.agent user_type customer_segment customer.segment user.status member_level
		email_verified email.verified phone_verified emailSent phone_model email_template_id email.body
		text message comment body feedback review description status rating score price amount total quantity created_at timestamp
		date order_date birth order.status language lang locale currency channel source type kind version url link
		rekening.bank bank_account.bank first_order first last customer_first_order user.last_login last_user nid node.nid child.name children[0].name caller pic_name product.handle handle handler
		email_no address_no session_no password_no house_no order_line_no customer_first last_customer technicians_count
		address_id address.city address.country ip_country shipping_method shipping.method delivery_date
		card_type card.brand payment_method phone_os tokens usage.token length width platform namespace rename surnames_count
		password_reset_sent_at order.unit tenant_name tenantName frame_no product.unit store.address.unit unit_no room floor block number order.unit product.block ip.block email.number bill.number customer.bill.number bill.to.url kecamatan region.block staff_count employee_count student_discount fn ln product.fn cph khh 支付宝 return_address
		 has_password reset_password pinned pin_message latency lattice flat platinum along long telemetry
		assignee.id attendee_count lead_time leader.board visitor_count customer customer.data user users[0] sender from to recipient_count nickel unicode encoding`) {
		if got, _ := DictionaryEntity(ParsePath(path)); got != "" {
			t.Errorf("%s: got %s", path, got)
		}
	}
}

// Systems put words of their own before what a field is called, and write paths flat.
func TestDictionaryReadsTheEndsOfNames(t *testing.T) {
	for entity, paths := range map[detectors.Entity]string{
		"PERSON": `forward_sender_name cf_nama_lengkap alt_owner_first_name helper_manager_name account.manager.name page_owner_name app_manager_name Cdtr.Nm dbtr_nm cc_owner nameOnCard gift_sender ProfileName agent_names[0] contacts[0].name.formatted_name
			author.global_name mentions[0].displayName customer.name.value "customer.name" "billing.first_name" author.display AssistantName opened_by.display_value assignedTo.name created_by.first_name actor.displayName`,
		"PHONE_NUMBER":  `hs_whatsapp_phone_number cf_no_hp SuppliedPhone dropshipper_phone remark_mobiles AssistantPhone wa_id PhneNb ContactMobile "shipping_address.phone" 备注手机号 post_tel`,
		"ADDRESS":       `formatted_address shippingAddress.formatted[0] street_line2 address_street PstlAdr.StrtNm PstlAdr.BldgNb "billingAddress.street" "billingAddress.houseNumber" destination.address_detail street_address_line_one`,
		"DATE_OF_BIRTH": `hs_date_of_birth child_tanggal_lahir`,
		"USERNAME":      `recipient.handle author.login buyerLoginId buyer_logon_id line_id fans_nickname pseudonym`,
		"DEVICE_ID":     `identifierForVendor adid device.ssid`,
		"MAC_ADDRESS":   `bssid`,
		"COORDINATES":   `$geoip_latitude location_lng sensor_lat max_lat pickup_lat p1_lat`,
		"BANK_ACCOUNT":  `BANKACCTFROM.ACCTID`,
		"": `shipping_lines[0].id order.lines[0].id product.handle variation.formatted_name billing_address.country_code contact.phone_number.type first_name.type 门店联系电话 客服联系电话 http_client_name store_phone shop.owner_phone smart_phone has_phone via_phone app_mobile is_mobile "product.name" "store.phone" "os.name" formatted_value chart_flat sorted_by.name grouped_by.display_value compared_to.name repo_alias customer.display.id mention_count .a a. a..b
			font_family_name instance_family_name repo_full_name artifact_full_name package_manager_name kafka_consumer_name window_screen_name request_lat avg_lat io_lat image_mobile screen_mobile theme_mobile sessions_mobile price_mobile memory_address_detail`,
	} {
		for _, path := range strings.Fields(paths) {
			parsed := ParsePath(path)
			if path[0] == '"' {
				parsed = []Segment{{Name: strings.Trim(path, `"`)}}
			}
			if got, _ := DictionaryEntity(parsed); got != entity {
				t.Errorf("%s: got %q, want %q", path, got, entity)
			}
		}
	}
}

func TestKnownValuesAreThoseThatSingleOut(t *testing.T) {
	for path, want := range map[string]bool{
		"customer.name": true, "customer.email": true, "no_hp": true, "nik": true, "customer.id": true, "alamat": true,
		"dob": false, "lat": false, "cvv": false, "pin": false, "otp": false,
	} {
		if _, got := DictionaryEntity(ParsePath(path)); got != want {
			t.Errorf("%s: known %v, want %v", path, got, want)
		}
	}
}

func TestAnyWritingOfANameIsTheSameName(t *testing.T) {
	names := []string{"no_hp", "nama_lengkap", "customer_name", "email_address", "tgl_lahir", "card_number", "first_name"}
	rapid.Check(t, func(t *rapid.T) {
		words := strings.Split(rapid.SampledFrom(names).Draw(t, "name"), "_")
		want, _ := DictionaryEntity([]Segment{{Name: strings.Join(words, "_")}})
		var s string
		switch rapid.IntRange(0, 4).Draw(t, "writing") {
		case 0:
			s = strings.Join(words, rapid.SampledFrom([]string{"_", "-", " ", ".", "", "__", "/"}).Draw(t, "between"))
		case 1:
			for _, w := range words {
				s += strings.ToUpper(w[:1]) + w[1:]
			}
		case 2:
			s = strings.ToUpper(strings.Join(words, "_"))
		case 3:
			for _, r := range strings.Join(words, "_") {
				s += string(r - '!' + '！')
			}
		case 4:
			s = strings.Join(words, "_") + "_2"
		}
		if got, _ := DictionaryEntity([]Segment{{Name: s}}); got != want || got == "" {
			t.Fatalf("%q: got %q, want %q", s, got, want)
		}
	})
}

func FuzzDictionaryEntity(f *testing.F) {
	f.Add("customer", "name")
	f.Add("收件人", "电话号码")
	f.Add("\xff", "a\x80B")
	f.Add("", "id")
	f.Add("lines", "a.b.c.d.e.f")
	f.Fuzz(func(t *testing.T, parent, own string) {
		DictionaryEntity([]Segment{{Name: parent}, {Index: true}, {Name: own}})
	})
}
