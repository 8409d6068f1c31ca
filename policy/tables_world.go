package policy

// The names of fields in further languages. Order: French, German, Italian,
// Dutch, Polish, Czech, Romanian, Hungarian, Greek, Swedish, Danish and
// Norwegian, Finnish, Turkish, Russian, Ukrainian, Vietnamese, Malay, Filipino,
// Japanese, Korean, Thai, Arabic, Persian, Hebrew, Hindi, Bengali.

var worldNames = []row{
	{"PERSON", `nom_complet nom_et_prenom prenom nom_de_famille nom_du_client nom_client destinataire titulaire
		vollstandiger_name vorname nachname familienname kundenname empfanger empfangername kontoinhaber karteninhaber ansprechpartner
		nome_e_cognome cognome nominativo intestatario volledige_naam voornaam achternaam klantnaam ontvanger
		imie_i_nazwisko nazwisko imie odbiorca jmeno_a_prijmeni prijmeni krestni_jmeno prijemce nume_complet prenume nume_si_prenume nume_de_familie
		teljes_nev vezeteknev keresztnev cimzett ονοματεπωνυμο επωνυμο επιθετο παραληπτης fornamn efternamn fullstandigt_namn mottagare
		fornavn etternavn efternavn fulde_navn fullt_navn modtager mottaker etunimi sukunimi koko_nimi vastaanottaja
		ad_soyad adi_soyadi isim_soyisim soyad soyadi soyisim musteri_adi alici
		фио имя_фамилия фамилия отчество полное_имя имя_клиента имя_получателя получатель піб прізвище повне_ім'я отримувач по_батькові
		ho_ten ho_va_ten ten_khach_hang ten_nguoi_nhan nguoi_nhan nama_penuh nama_pelanggan nama_penerima buong_pangalan apelyido unang_pangalan
		氏名 お名前 姓名 漢字氏名 フリガナ ふりがな 氏名カナ 受取人 宛名 届け先氏名 口座名義 名義人 お客様名 顧客名 会員名 ご注文者名 担当者名 苗字
		성명 성함 고객명 고객이름 수령인 수취인 받는사람 받는분 예금주 주문자 주문자명 입금자명 담당자명 환자명 예약자명
		ชื่อ_นามสกุล ชื่อจริง ชื่อเล่น นามสกุล ชื่อลูกค้า ชื่อผู้รับ ผู้รับ ชื่อบัญชี
		الاسم_الكامل الاسم_الأول اسم_العائلة اسم_العميل اسم_المستلم المستلم اسم_المريض اللقب نام_و_نام_خانوادگی نام_خانوادگی نام_مشتری نام_گیرنده گیرنده
		שם_מלא שם_פרטי שם_משפחה שם_הלקוח שם_הנמען पूरा_नाम ग्राहक_का_नाम प्राप्तकर्ता प्राप्तकर्ता_का_नाम उपनाम পুরো_নাম গ্রাহকের_নাম প্রাপক`},
	{"EMAIL_ADDRESS", `courriel adresse_e_mail adresse_email adresse_courriel e_mail_adresse mailadresse indirizzo_email posta_elettronica e_mailadres emailadres adres_e_mail adres_email
		e_mailova_adresa adresa_de_email email_cim ηλεκτρονικη_διευθυνση e_postadress epost epostadresse sahkoposti sahkopostiosoite eposta e_posta eposta_adresi
		электронная_почта эл_почта почта_email электронный_адрес адрес_электронной_почты емейл імейл електронна_пошта thu_dien_tu dia_chi_email emel alamat_emel
		メール メールアドレス eメール 電子メール 이메일 이메일주소 전자우편 메일주소 อีเมล อีเมล์ البريد_الإلكتروني البريد_الالكتروني بريد_إلكتروني ایمیل پست_الکترونیک דואל אימייל דוא_ל ईमेल ইমেইল`},
	{"PHONE_NUMBER", `numero_de_telephone telephone_portable telephone_fixe tel_portable telefonnummer telefon handynummer mobilnummer mobiltelefon festnetz rufnummer
		numero_di_telefono cellulare numero_cellulare telefoonnummer telefoon mobiel mobiele_nummer numer_telefonu nr_telefonu komorka telefonni_cislo telefonszam numar_de_telefon
		τηλεφωνο αριθμος_τηλεφωνου κινητο telefonnr mobilnr puhelin puhelinnumero cep_telefonu cep_numarasi telefon_numarasi
		телефон номер_телефона мобильный мобильный_телефон контактный_телефон номер_телефону мобільний so_dien_thoai sdt dien_thoai so_dt nombor_telefon no_tel telepono numero_ng_telepono
		電話番号 携帯 携帯電話 携帯番号 携帯電話番号 連絡先 ご連絡先 전화 전화번호 휴대폰 휴대폰번호 핸드폰 핸드폰번호 연락처 휴대전화 휴대전화번호 연락처번호
		เบอร์โทร เบอร์โทรศัพท์ โทรศัพท์ หมายเลขโทรศัพท์ เบอร์มือถือ มือถือ เบอร์ติดต่อ
		الهاتف رقم_الهاتف الجوال رقم_الجوال الموبايل رقم_الموبايل رقم_التواصل هاتف جوال تلفن شماره_تلفن موبایل شماره_موبایل تلفن_همراه טלפון מספר_טלפון נייד טלפון_נייד
		फोन फोन_नंबर मोबाइल मोबाइल_नंबर दूरभाष संपर्क_नंबर ফোন ফোন_নম্বর মোবাইল মোবাইল_নম্বর`},
	{"ADDRESS", `adresse adresse_postale adresse_de_livraison adresse_de_facturation adresse_complete rue voie anschrift lieferadresse rechnungsadresse wohnadresse strasse strassenname
		indirizzo indirizzo_di_spedizione indirizzo_di_consegna adres bezorgadres straat straatnaam adres_dostawy adres_zamieszkania ulica adresa dorucovaci_adresa ulice adresa_de_livrare strada
		lakcim szallitasi_cim utca διευθυνση οδος adress leveransadress gatuadress leveringsadresse osoite toimitusosoite katuosoite adres_satiri teslimat_adresi ev_adresi
		адрес адрес_доставки адрес_проживания домашний_адрес улица адреса адреса_доставки вулиця dia_chi dia_chi_giao_hang dia_chi_nhan_hang alamat_surat tirahan
		住所 ご住所 お届け先住所 届け先住所 配送先住所 番地 주소 배송지 배송지주소 배송주소 집주소 상세주소 도로명주소 수령지 ที่อยู่ ที่อยู่จัดส่ง ที่อยู่ผู้รับ
		العنوان عنوان_التوصيل عنوان_الشحن عنوان_المنزل الشارع آدرس نشانی نشانی_گیرنده כתובת כתובת_למשלוח רחוב पता डाक_पता डिलीवरी_पता ঠিকানা`},
	{"CUSTOMER_ID", `numero_client id_client code_client kundennummer kunden_id kundennr numero_cliente codice_cliente klantnummer klant_id numer_klienta id_klienta zakaznicke_cislo ugyfelszam kundnummer kundenummer asiakasnumero
		musteri_no musteri_numarasi номер_клиента id_клиента код_клиента ma_khach_hang 会員番号 顧客番号 お客様番号 会員id 顧客id 고객번호 회원번호 고객id 회원id รหัสลูกค้า หมายเลขสมาชิก رقم_العميل معرف_العميل מספר_לקוח ग्राहक_आईडी`},
	{"USERNAME", `nom_d'utilisateur identifiant_de_connexion nom_de_connexion benutzername nutzername nome_utente gebruikersnaam nazwa_uzytkownika uzivatelske_jmeno nume_utilizator felhasznalonev anvandarnamn brugernavn brukernavn kayttajatunnus kullanici_adi
		имя_пользователя логин никнейм ник ім'я_користувача ten_dang_nhap ten_nguoi_dung nama_pengguna ユーザー名 ユーザ名 ニックネーム ハンドルネーム アカウント名 아이디 사용자명 닉네임 카카오톡아이디 ชื่อผู้ใช้ ไอดีไลน์ اسم_المستخدم نام_کاربری שם_משתמש`},
	{"DATE_OF_BIRTH", `date_de_naissance geburtsdatum geburtstag data_di_nascita geboortedatum data_urodzenia datum_narozeni data_nasterii szuletesi_datum ημερομηνια_γεννησης fodelsedatum fodselsdato fodselsdag syntymaaika dogum_tarihi
		дата_рождения день_рождения дата_народження ngay_sinh tarikh_lahir petsa_ng_kapanganakan 生年月日 誕生日 생년월일 생일 วันเกิด วันเดือนปีเกิด تاريخ_الميلاد تاریخ_تولد תאריך_לידה जन्म_तिथि जन्मतिथि জন্ম_তারিখ`},
	{"CREDIT_CARD", `numero_de_carte carte_bancaire numero_carte kartennummer kreditkarte kreditkartennummer numero_di_carta carta_di_credito kaartnummer creditcardnummer numer_karty cislo_karty kart_numarasi kart_no номер_карты номер_картки so_the カード番号 クレジットカード番号 카드번호 신용카드번호 หมายเลขบัตร เลขบัตรเครดิต رقم_البطاقة شماره_کارت מספר_כרטיס कार्ड_नंबर`},
	{"BANK_ACCOUNT", `numero_de_compte compte_bancaire kontonummer bankverbindung numero_di_conto conto_corrente rekeningnummer numer_konta rachunek_bankowy cislo_uctu bankszamlaszam hesap_numarasi hesap_no номер_счета расчетный_счет номер_рахунку so_tai_khoan 口座番号 銀行口座 계좌번호 เลขบัญชี เลขที่บัญชี رقم_الحساب شماره_حساب מספר_חשבון खाता_संख्या`},
	{"PASSWORD", `losenord adgangskode passord salasana sifre parola haslo heslo jelszo κωδικος_προσβασης пароль mat_khau パスワード 暗証番号 비밀번호 패스워드 รหัสผ่าน كلمة_المرور كلمة_السر رمز_عبور סיסמה पासवर्ड`},
	{"POSTAL_CODE", `code_postal postnummer postinumero kod_pocztowy iranyitoszam cod_postal posta_kodu почтовый_индекс поштовий_індекс ma_buu_dien poskod 郵便番号 우편번호 รหัสไปรษณีย์ الرمز_البريدي کد_پستی מיקוד पिन_कोड`},
	{"GENDER", `sexe geschlecht sesso geslacht plec pohlavi cinsiyet пол стать gioi_tinh jantina 性別 성별 เพศ الجنس جنسیت מין लिंग লিঙ্গ`},
	{"AGE", `leeftijd eletkor ηλικια возраст вік 年齢 나이 연령 อายุ العمر سن גיל आयु उम्र বয়স`},
}

// worldPersonNames are persons beside a role, below one, or at the top of an
// event, as "name" is.
const worldPersonNames = `nom naam imie jmeno nume nev ονομα namn navn nimi isim имя ім'я pangalan 名前 이름 ชื่อ الاسم اسم نام שם नाम নাম`

// worldCustomerRoles and worldPersonRoles are further words for people.
const (
	worldCustomerRoles = `kunde kunden klant klient zakaznik ugyfel πελατης kund asiakas musteri клиент клієнт покупатель покупець пользователь користувач 顧客 お客様 会員 ユーザー 고객 회원 구매자 사용자 ลูกค้า สมาชิก العميل عميل المستخدم مشتری کاربر לקוח ग्राहक গ্রাহক`
	worldPersonRoles   = `expediteur absender mittente afzender nadawca odesilatel gonderen отправитель получатель відправник 受取人 差出人 受信者 수신자 발신자 보내는사람 환자 담당자 ผู้ส่ง ผู้รับ المرسل المستلم فرستنده گیرنده שולח נמען प्रेषक`
)
