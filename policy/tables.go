package policy

import "github.com/samar-privacy/samar/detectors"

// The tables hold names as people write them in events, in lower case without
// accents; '_' only helps the reader. Order: English, Indonesian, Chinese
// (simplified, traditional), Spanish, Portuguese.

// row is what a field of one of the names holds.
type row struct {
	entity detectors.Entity
	names  string
}

var fieldNames = []row{
	{"PERSON", `full_name first_name last_name middle_name given_name family_name surname maiden_name real_name legal_name
		contact_name contact_person recipient consignee reviewer cardholder card_holder_name account_holder account_holder_name
		forename mother_maiden_name fname f_name lname l_name mname name_first name_last name_given name_family push_name caller_name
		nama_lengkap nama_depan nama_tengah nama_belakang nama_panggilan nama_asli nama_ktp penerima pemesan atas_nama
		beneficiary_account_name payee_account_name payer_account_name recipient_account_name receiver_account_name sender_account_name originator_account_name debtor_account_name creditor_account_name
		nama_pemilik nama_pic nm_pic nama_rekening nama_pemilik_rekening nama_ibu_kandung
		mothers_maiden_name preferred_name name_as_on_id name_per_id next_of_kin emergency_contact emergency_contact_person policy_holder_name
		gift_recipient gift_to supplied_name gift_sender name_on_card card_owner cc_owner cc_name credit_card_name id_card_name phonetic_name subject_display given_names
		first_name_local last_name_local first_name_local_script last_name_local_script dropshipper profile_name ship_to_name bill_to_name sold_to_name deliver_to_name
		nm_lengkap nm_depan nm_belakang nm_panggilan nm_ibu_kandung an_rekening nama_an kontak_darurat penanggung_jawab nama_penanggung_jawab nama_gadis_ibu
		kehu_xingming xingming zhenshi_xingming khxm lxr lxrxm sjr sjrxm shouhuoren shoujianren lianxiren jijianren fajianren
		姓名 名字 真实姓名 收件人 收货人 联系人 寄件人 发件人 持卡人 真實姓名 收貨人 聯絡人 聯繫人 發件人 持卡人姓名
		发货人 取件人 签收人 订购人 下单人 预订人 预约人 报修人 收款人 付款人 转账人 汇款人 户名 开户名 开户人 账户名 账户姓名 投保人 被保险人 受益人 监护人 紧急联系人 负责人 经办人
		法人 法定代表人 曾用名 英文名 拼音姓名 配偶姓名 父亲姓名 母亲姓名 学生姓名 家长姓名 患者姓名 员工姓名 客服姓名 乘客姓名 旅客姓名 骑手姓名 司机姓名 業主 业主姓名
		發貨人 取件者 簽收人 訂購人 訂購者 預約人 收款者 匯款人 戶名 投保者 被保險人 監護人 緊急聯絡人 負責人 經辦人 法定代理人 英文姓名 聯絡人姓名 業主姓名
		nombre_completo primer_nombre segundo_nombre apellido apellido_paterno apellido_materno nombre_y_apellido
		nome_completo primeiro_nome sobrenome nome_da_mae nome_social`},
	{"EMAIL_ADDRESS", `email e_mail mail email_address email_adr email_addr email_id mail_address
		surel alamat_email alamat_surel pos_el
		邮箱 电子邮箱 电子邮件 邮箱地址 电邮 郵箱 電子郵件 電子信箱 電郵 電子郵箱
		correo correo_electronico endereco_de_email email_pessoal`},
	{"PHONE_NUMBER", `phone phone_number phone_no phone_num phne_nb mob_nb fax_nb wa_id telephone telephone_number tel mobile mobile_number mobile_phone mobile_no
		cell_phone cell_number contact_number contact_no caller_number caller_id calling_number from_number msisdn mob ph_no phone_nbr whatsapp whatsapp_number fax fax_number landline
		hp no_hp nomor_hp nomer_hp telp tlp telepon no_telp no_telepon nomor_telepon no_tlp nomor_telp handphone no_handphone
		ponsel no_ponsel nomor_ponsel wa no_wa nomor_wa nomer_wa no_whatsapp nomor_whatsapp no_kontak nomor_kontak
		no_gopay nomor_gopay gopay_number gopay_no no_ovo nomor_ovo ovo_number ovo_no nomor_dana dana_number no_shopeepay nomor_shopeepay telno dialed_number dialled_number called_number alternate_number
		shouji shouji_hao shouji_haoma sjh sjhm dianhua dianhua_haoma dhhm lxdh lxfs lianxi_dianhua lianxi_fangshi
		家庭电话 备用电话 备用手机 备用手机号 固话 家用电话 住宅电话 宅电 紧急电话 预留手机 预留手机号 绑定手机 绑定手机号 本人手机 家庭電話 備用電話 市話 住家電話 緊急電話
		手机 手机号 手机号码 移动电话 电话 电话号码 联系电话 联系方式 座机 固定电话 手機 手機號 手機號碼 行動電話 電話 電話號碼 聯絡電話 聯繫電話
		telefono numero_de_telefono numero_telefono celular numero_celular movil fone telefone numero_de_telefone`},
	{"ADDRESS", `address street street_address street_name address_line home_address shipping_address billing_address delivery_address
		mailing_address postal_address full_address formatted_address address_formatted address_street address_detail address_details detail_address detailed_address street_line street_address_line street_address_line_one street_address_line_two address_line_one address_line_two strt_nm adr_line pstl_adr addr addr_line address_line address_text
		residential_address residence_address permanent_address present_address current_address correspondence_address ship_address ship_addr bill_address bill_addr
		pickup_address pick_up_address dropoff_address drop_off_address drop_address destination_address origin_address door_number flat_number
		alamat alamat_lengkap alamat_rumah alamat_pengiriman alamat_penerima alamat_kantor alamat_domisili alamat_ktp jalan
		almt almt_rumah almt_kirim nm_jalan nama_jalan alamat_kirim alamat_penagihan alamat_tagihan alamat_tujuan alamat_asal alamat_jemput alamat_penjemputan alamat_antar alamat_tinggal
		alamat_sekarang alamat_surat alamat_pemasangan patokan patokan_alamat dusun kelurahan nama_kelurahan rt_rw
		dizhi xiangxi_dizhi shouhuo_dizhi jiating_dizhi jtzz jtdz xxdz shdz txdz lxdz
		地址 住址 收货地址 收件地址 家庭地址 详细地址 联系地址 居住地址 收貨地址 詳細地址 聯絡地址
		家庭住址 户籍地址 通讯地址 通信地址 邮寄地址 现住址 现居地址 常住地址 送货地址 送餐地址 配送地址 取件地址 取货地址 寄件地址 发货地址 账单地址
		上门地址 安装地址 维修地址 上车地址 下车地址 门牌号 门牌号码 楼栋号 房间号 房号 家庭地址 戶籍地址 通訊地址 郵寄地址 現居地址 送貨地址 送達地址 取貨地址 寄件地址 帳單地址 門牌號碼
		direccion domicilio calle direccion_de_envio endereco endereco_completo logradouro rua`},
	{"CUSTOMER_ID", `uid user_id userid member_id membership_id membership_number membership_no customer_id customer_no customer_number customer_code
		cust_id account_id profile_id loyalty_id loyalty_number open_id union_id wx_open_id wechat_open_id wx_union_id anonymous_id distinct_id
		id_pelanggan no_pelanggan nomor_pelanggan kode_pelanggan id_pengguna id_anggota no_anggota nomor_anggota no_member
		客户编号 会员号 会员卡号 会员编号 用户编号 客户号 客戶編號 會員號 會員編號 用戶編號
		khbh khid hyh hybh hykh loyalty_card loyalty_card_number loyalty_card_no employee_id employee_no employee_number staff_id staff_no staff_number student_id student_no student_number
		no_pegawai nomor_pegawai id_karyawan no_karyawan nomor_karyawan nim no_induk_mahasiswa 工号 员工号 员工编号 学号 工號 員工編號 員工號 學號
		id_cliente numero_de_cliente codigo_cliente id_usuario codigo_do_cliente`},
	{"USERNAME", `username user_name login_name login_id logon_id pseudonym im_in_platform nickname nick screen_name wechat_nickname wechat_name wx_nickname wx_name weixin_name twitter instagram facebook tiktok telegram telegram_id line_id
		uname usr_nm usr_name wx_id wxid wx_no wechat_no weixin_hao whatsapp_name tg_id tg_username tg_handle telegram_username telegram_handle ig_username ig_handle ig_account instagram_username fb_username fb_name
		facebook_name facebook_username x_handle x_username twitter_username tiktok_username tiktok_handle line_username discord_username discord_tag discord_id skype_id skype_name akun_ig akun_instagram
		akun_tiktok akun_fb akun_facebook akun_twitter akun_telegram nama_akun username_ig alipay_account alipay_id 支付宝账号 支付宝账户 支付寶帳號 会员名 旺旺 旺旺号 淘宝账号 淘宝会员名 抖音号
		wechat wechat_id weixin weixin_id qq qq_number twitter_handle instagram_handle user_handle author_handle customer_handle
		nama_pengguna 微信昵称 微信名 用户名 用戶名 昵称 暱稱 微信 微信号 微信號 微信id qq号 qq號 登录名 nombre_de_usuario nome_de_usuario apelido`},
	{"DATE_OF_BIRTH", `date_of_birth dob birth_date birthdate birthday birth_day
		tanggal_lahir tgl_lahir tgllahir tanggal_kelahiran ultah 出生日期 生日 出生年月 出生年月日
		csrq shengri chusheng_riqi
		fecha_de_nacimiento fecha_nacimiento data_de_nascimento data_nascimento nascimento`},
	{"CREDIT_CARD", `card_number card_no card_num credit_card credit_card_number credit_card_no cc_number cc_num ccn debit_card debit_card_number
		card_pan payment_card primary_account_number nomor_kartu no_kartu nomor_kartu_kredit no_kartu_kredit kartu_kredit kartu_debit
		银行卡 银行卡号 信用卡 信用卡号 卡号 yhk yhkh bank_card bank_card_no bank_card_number 銀行卡 銀行卡號 信用卡號 卡號 tarjeta numero_de_tarjeta tarjeta_de_credito cartao numero_do_cartao cartao_de_credito`},
	{"CARD_CVV", `cvv cvc cvv2 cvc2 csc card_cvv card_cvc card_security_code security_code codigo_de_seguridad codigo_de_seguranca 安全码`},
	{"CARD_EXPIRY", `card_expiry card_exp card_expiration cc_exp card_expiry_date masa_berlaku_kartu 有效期至 validade_do_cartao`},
	{"IBAN", `iban iban_number`},
	{"BIC", `bic bic_code swift swift_code`},
	{"BANK_ACCOUNT", `bank_account bank_account_number bank_account_no acct_id account_number account_no acc_no acc_number acct_no acct_number virtual_account va_number
		rekening no_rekening nomor_rekening norek no_rek rekening_bank 银行账号 银行账户 银行帐号 銀行帳號 銀行賬號
		yhzh skzh fkzh 收款账号 付款账号 收款帐号 付款帐号 对方账号 转入账号 转出账号 收款帳號 付款帳號 rek_tujuan rek_asal rek_sumber rek_penerima rek_pengirim
		cuenta_bancaria numero_de_cuenta cuenta clabe conta_bancaria numero_da_conta`},
	{"PASSWORD", `password passwd pwd passphrase user_password login_password kata_sandi sandi katasandi 密码 密碼 口令 登录密码 contrasena senha
		palavra_passe mot_de_passe mdp passwort kennwort wachtwoord kata_laluan passcode clave_de_acceso security_answer secret_answer
		jawaban_rahasia jawaban_keamanan 密保答案 安全问题答案`},
	{"PIN", `pin pin_code_secret card_pin atm_pin no_pin nomor_pin kode_pin`},
	{"OTP", `otp otp_code one_time_password one_time_code verification_code auth_code sms_code kode_otp kode_verifikasi 验证码 驗證碼 动态码
		codigo_de_verificacion codigo_de_verificacao`},
	{"SECRET", `secret secret_key api_key apikey access_key access_key_id secret_access_key access_token refresh_token auth_token id_token
		bearer_token session_token client_secret private_key authorization x_api_key webhook_secret connection_string`},
	{"SESSION_ID", `session_id sessionid session_key jsessionid phpsessid cookie cookies`},
	{"IP_ADDRESS", `ip ip_address ip_addr ipaddr ipv client_ip remote_ip remote_addr source_ip src_ip dst_ip user_ip x_forwarded_for x_real_ip
		login_ip alamat_ip ip地址 登录ip direccion_ip endereco_ip`},
	{"MAC_ADDRESS", `mac mac_address mac_addr wifi_mac bssid wifi_bssid bluetooth_mac bt_mac wlan_mac ethernet_mac alamat_mac mac地址`},
	{"IMEI", `imei imei_number meid imsi iccid`},
	{"DEVICE_ID", `device_id device_uuid device_uid identifier_for_vendor identifier_for_advertising identifier_for_advertiser adid ssid wifi_ssid wifi_name device_serial device_serial_number android_id idfa idfv gaid oaid aaid udid advertising_id ad_id
		installation_id device_token push_token fcm_token hardware_id id_perangkat 设备号 设备id 设备编号 設備號 設備id device_fingerprint browser_fingerprint
		serial_perangkat no_seri_perangkat 设备序列号 设备指纹 設備序號`},
	{"COORDINATES", `lat latitude lng lon longitude latlng lat_lng latlon lat_lon geo_point geopoint coordinate gps gps_location gps_coordinates
		lintang bujur koordinat titik_koordinat 纬度 经度 坐标 经纬度 緯度 經度 座標 latitud longitud coordenada`},
	{"VIN", `vin vin_number chassis_number nomor_rangka no_rangka 车架号 chassis_no 車架號碼`},
	{"PLATE", `license_plate licence_plate plate_number plate_no number_plate vehicle_plate placa matricula_vehiculo`},
	{"ID_PLATE", `plat_nomor nomor_plat no_plat no_polisi nomor_polisi nopol`},
	{"CN_PLATE", `车牌 车牌号 车牌号码 車牌 車牌號 cphm chepai chepaihao 車牌號碼`},
	{"CRYPTO_WALLET", `wallet_address crypto_wallet crypto_address btc_address eth_address bitcoin_address 钱包地址 錢包地址`},
	{"MEDICAL_RECORD", `medical_record medical_record_number medical_record_no mrn no_rekam_medis nomor_rekam_medis no_rm no_mr nomor_rm nomor_mr 病历号 病歷號 numero_de_historia_clinica prontuario`},
	{"INSURANCE_ID", `insurance_id insurance_number insurance_no insurance_policy_number no_polis nomor_polis 保单号 保單號 numero_de_poliza`},
	{"ID_NIK", `nik no_nik nomor_nik ktp no_ktp nomor_ktp id_ktp nomor_induk_kependudukan e_ktp national_id national_id_number identity_number
		identity_no id_number_national nid_number nid_no national_id_card no_identitas nomor_identitas`},
	{"ID_KK", `kk no_kk nomor_kk kartu_keluarga no_kartu_keluarga nomor_kartu_keluarga`},
	{"ID_NPWP", `npwp no_npwp nomor_npwp`},
	{"ID_BPJS", `bpjs no_bpjs nomor_bpjs bpjs_kesehatan no_kartu_bpjs`},
	{"ID_NIP", `nip no_nip nomor_induk_pegawai`},
	{"ID_NISN", `nisn no_nisn`},
	{"ID_PASSPORT", `no_paspor nomor_paspor paspor no_passport`},
	{"ID_DRIVER_LICENSE", `no_sim nomor_sim`},
	{"CN_RESIDENT_ID", `身份证 身份证号 身份证号码 证件号 证件号码 身份证件号 身份证件号码 身份證 身份證號 身分證 身分證號 證件號碼 sfzhm zjhm shenfenzheng shenfenzheng_hao 身分證字號 身份證號碼 id_card id_card_no id_card_number idcard sfz sfzh
		identity_card identity_card_number`},
	{"CN_PASSPORT", `护照 护照号 护照号码 護照 護照號 護照號碼`},
	{"HK_ID", `hkid hk_id hkid_number 香港身份证 香港身份證`},
	{"US_SSN", `ssn ssn_last ssn_last_four ssn_tail last_ssn last_four_ssn social_security social_security_number social_security_no`},
	{"US_ITIN", `itin`},
	{"US_PASSPORT", `passport passport_number passport_no pasaporte numero_de_pasaporte passaporte numero_do_passaporte`},
	{"US_DRIVER_LICENSE", `driver_license driver_license_number drivers_license driving_license driving_licence licence_number`},
	{"BR_CPF", `cpf numero_cpf cpf_cnpj`},
	{"BR_CNPJ", `cnpj`},
	{"BR_NATIONAL_ID", `rg numero_do_rg`},
	{"ES_NATIONAL_ID", `dni nie dni_nie`},
	{"MX_NATIONAL_ID", `curp`},
	{"MX_TAX_ID", `rfc_fiscal rfc_cliente`},
	{"CL_NATIONAL_ID", `rut rut_cliente`},
	{"AR_TAX_ID", `cuit cuil cuit_cuil`},
	{"MY_NATIONAL_ID", `mykad mykad_number ic_no ic_number nric_mykad no_kad_pengenalan`},
	{"SG_NATIONAL_ID", `nric nric_fin nric_number`},
	{"XX_NATIONAL_ID", `cedula numero_de_cedula documento_de_identidad numero_de_documento numero_documento nro_documento`},
	{"XX_TAX_ID", `tax_id tax_number tax_identification_number tin_number`},
	{"GB_NINO", `nino national_insurance_number`},
	{"GB_NHS", `nhs_number`},
	{"IN_AADHAAR", `aadhaar aadhar aadhaar_number`},
	{"IN_PAN", `pan_card pan_number`},
	{"ORDER_ID", `order_id order_no order_number order_ref order_code purchase_order invoice_id invoice_no invoice_number tracking_id tracking_no tracking_number tracking_code awb awb_no
		waybill_no shipment_id parcel_id booking_id booking_no booking_code booking_reference transaction_id transaction_no ticket_id ticket_no
		no_pesanan nomor_pesanan id_pesanan no_resi nomor_resi resi no_invoice nomor_invoice no_faktur no_transaksi id_transaksi kode_booking
		订单号 订单编号 訂單號 运单号 快递单号 物流单号 運單號 发票号 交易号 工单号 numero_de_pedido id_pedido numero_de_factura numero_do_pedido codigo_de_rastreio`},
	{"POSTAL_CODE", `zip zip_code zipcode postal_code postcode post_code kode_pos 邮编 邮政编码 郵遞區號 codigo_postal cep code_postal plz postleitzahl pincode`},
	{"GENDER", `gender sex gender_identity jenis_kelamin kelamin 性别 性別 genero sexo`},
	{"AGE", `age usia umur 年龄 年齡 edad idade`},
}

// personNames are persons beside a role or below one: customer.name.
const personNames = `name nm nama nombre nome fullname displayname names 名 名称 名稱 姓`

// idNames are customer ids beside a customer role or below one: customer.id.
const idNames = `id ids nid no num number code kode nomor nomer uuid uid key ref reference guid 编号 編號 号 號 号码 號碼 numero codigo identifiant`

// customerRoles are people whose id is a customer id.
const customerRoles = `customer customers cust user users member members buyer buyers shopper subscriber author reviewer consumer
	requester submitter respondent visitor lead commenter complainant pelapor penulis pengadu responden 投诉人 咨询人 评论者 评价人 投訴人
	pelanggan pengguna pembeli anggota nasabah
	客户 顾客 用户 会员 买家 客戶 顧客 用戶 會員 買家
	cliente clientes usuario usuarios comprador`

// personRoles are words for people and for what is addressed to them.
const personRoles = `client clients recipient recipients receiver sender contact contacts person patient guest passenger driver rider courier agent
	employee staff owner reporter assignee participant attendee applicant candidate pemohon 申请人 申請人 student teacher doctor parent spouse manager assistant actor supervisor salesperson mention mentions mentionee mentionees dropshipper dbtr cdtr debtor relatedparty engagedparty creditor referrer organizer organiser moderator approver signatory father mother holder cardholder beneficiary
	payer payee insured policyholder guardian nurse cashier technician tutor consignee shipper shipping billing delivery shipto billto from to emergency
	penerima pengirim pemesan pasien karyawan pemilik kurir sopir ayah ibu wali ortu anak bayi suami istri tamu penumpang kontak siswa mahasiswa perawat dokter teknisi kasir petugas
	收件人 收货人 联系人 寄件人 发件人 患者 员工 司机 骑手 作者 乘客 收貨人 聯絡人 聯繫人 發件人 員工 司機 騎手 紧急联系人
	destinatario remitente entrega paciente titular contacto contato empleado funcionario dono`

// fillerWords change nothing about what a field holds.
const fillerWords = `info information detail details profile primary secondary main alt alternate alternative new old current previous default
	my home work office personal private value formatted cf udf global utama pribadi rumah kantor baru lama data attributes properties demographics 资料 信息 資料`

// yourWords say in a question that what it asks for is of whom it asks, askWords are the
// words around, and pleaWords those that a question begins with without it.
const (
	yourWords = `your yours anda kamu saudara kakak lu elo su tu seu sua suo sua tua votre ton ihr ihre ihren ihrer dein deine deinen uw jouw je вас ваш ваша ваше ваши твое cua_ban`
	askWords  = `what whats which who is s are the in enter type write fill provide give us me tell confirm share state please kindly for and as per
		siapa siapakah apa apakah berapa berapakah yang isi isikan tulis tuliskan sebutkan masukkan dengan
		cual es son ingrese ingresa escriba escribe indique indica cuales qual e quais sao informe digite escreva quel quelle est sont saisissez entrez indiquez qual wie lautet ist sind bitte geben sie ein an wat is zijn как какой какая какое укажите введите как_вас`
	pleaWords = `please pls kindly mohon tolong silakan silahkan masukkan isi isikan tuliskan bitte por favor ingrese indique digite informe saisissez entrez укажите введите`
)

// publicParents hold names and contact data of things and businesses.
const publicParents = `product products item items store stores shop shops outlet branch warehouse company brand merchant category event file
	campaign app application service server host plan hotel restaurant repository repo
	produk barang toko cabang gudang perusahaan merek kategori
	商品 产品 店铺 门店 公司 仓库 品牌 產品 店鋪 門市 倉庫
	producto tienda empresa sucursal produto loja filial`

// doorNames are what an address is put together from, below one: alamat.rt,
// address.unit, 地址.门牌号. Cities and what is larger are none.
const doorNames = `house house_no house_number house_name building building_no building_name unit unit_no unit_number apartment apartment_no apt apt_no apt_number flat flat_no floor suite room room_no
	door door_no block number num no landmark lot plot
	rt rw rt_rw blok nomor nomer dusun desa lingkungan perumahan komplek gang patokan lantai
	小区 小区名 街道 路名 楼 楼栋 楼号 楼层 单元 单元号 室 室号 号 房号 房间 门牌 门牌号 社區 樓層 樓號 門牌 巷 弄
	numero piso puerta portal apartamento complemento bldg_nb bldg_nm flr bairro hausnummer etage`

// neverNames look like a role and a name, but hold neither.
const neverNames = `useragent username_type mailto contactless userstory ipcountry maildomain emaildomain memberlevel fromto
	email_template phone_model phonemodel mobileapp mobileos devicetype`
