package lexicon

// RolesEU holds words of European languages, Turkish, Swahili and others that stand
// capitalised where a name is asked for, and that nobody is called: who buys and who
// answers, how satisfied they are, "required", "unknown", "team", and capitals and
// countries. Letters that are not ASCII stand as they are written, capitals too.
var RolesEU = New(rolesEU)

const rolesEU = `
Дякую Не Нет Нема Няма Нету Никак Никто Клієнт Задоволений Незадоволений Задоволена Покупець Команда Служба Підтримка Довольный Недовольный Доволен Недоволен Довольна Довольная Клиент Клиентка Покупатель Покупательница Пользователь Неизвестно Указано Вказано Магазин Ваш Ваша Ваше Ваши Администрация Екип Екипът Екипа Клиентът Доволна Грешно Вашият Вашата Една Купувач
Η Ο Το Οι Τα Ομάδα Πελάτης Πελάτισσα Ένας Μία Μια Δεν Όχι Παραλήπτη Παραλήπτης Πελάτη Ευχαριστημένος Ευχαριστημένη Δυσαρεστημένος Υποστήριξη Εξυπηρέτηση Εταιρεία Κατάστημα Άγνωστο Άγνωστος
zadovoljan zadovoljna nezadovoljan nezadovoljna kupac kupca stranka kupec vaš vaša vaše ekipa podrška podpora služba nepoznato neznano nema nedostupno Задовољан Задовољна Купац Ваш
spokojený spokojená spokojný spokojná nespokojený nespokojená nespokojný nespokojná zákazník zákaznice zákazníčka váš vaše tým podpora obchod neznámé neznáme neuvedeno neuvedené zadowolony zadowolona niezadowolony niezadowolona klient klientka państwa zespół obsługa brak nieznane wasz
nėra jūsų nusivylęs nusivylusi patenkintas patenkinta nepatenkintas pirkėjas pirkėja klientas klientė komanda nežinomas jūsu klients kliente apmierināts apmierināta neapmierināts pircējs pircēja nav nezināms teie rahulolev rahulolematu pettunud klient ostja meeskond klienditeenindus puudub teadmata
elégedett elégedetlen vásárló ügyfél Ügyfél vevő nincs ismeretlen csapata ügyfélszolgálat Ügyfélszolgálat client clientă mulțumit mulțumită nemulțumit nemulțumită echipa necunoscut cumpărător
tyytyväinen tyytymätön pettynyt asiakas asiakaspalvelu tiimi ostaja tuntematon fornøyd misfornøyd kunde kunden kundeservice tilfreds utilfreds nöjd missnöjd kund kundtjänst teamet vennlig hälsningar kjøper købar ukjent ukendt okänd
memnun mağdur müşteri müşteriniz müşterisi destek ekibi ekip yok bilinmiyor khách hàng đội Đội ngũ quý công hakuna mteja wateja müştəri yoxdur mijoz yo'q Жоқ Клиентіңіз Չկա
povinné povinná obavezno obvezno obavezan privaloma kohustuslik obligāti kötelező kitöltendő obligatoriu destinatar destinatarul destinatarului prijemce příjemce primatelj prejemnik gavėjas saņēmējs saaja címzett vastaanottaja pakollinen zorunlu alıcı lazima xato səhv valesti väärin rossz hibás neteisingas neteisingai kļūdains kļūdaini utilfreds óánægður hrvatska slovenija latvija lietuva eesti suomi praha budapest bucurești bucureşti bratislava zagreb ljubljana beograd vilnius kaunas rīga tallinn polska warszawa türkiye ankara istanbul İstanbul
Получател Получателя Получатель Получателю Одержувач Отримувач Обязательно Обов'язково Ядосан Ядосана Разочарован Незадоволен Незадоволена Көрсетілмеген Παραλήπτης Υποχρεωτικό Απογοητευμένο Απογοητευμένος Απογοητευμένη Ικανοποιημένος Ικανοποιημένη Αθήνα Θεσσαλονίκη Ελλάδα Москва Киев Київ Львів Одеса Минск Мінск Пловдив Варна България Россия Україна Београд Скопје Bắt Người
lugupidamisega terveisin ystävällisin pagarbiai pozdravem pozdravom poštovanjem Ime ime vardas pavardė privaloma vārds prezime priimek kamili ismim soyad soyadı ad sklep internetowy Óánægður missnöjd müşteriniz müşterimiz
sie ihre benim mənim minun asiakkaan müşterinin müştərinin clientul numărul mijn klant mein meine kundens
`
