package lexicon

// NamesID holds common given and family names of Indonesia, of all its peoples.
var NamesID = New(`
abdul abdullah achmad adi aditya adhi agung agus ahmad aisyah ajeng alfian ali amalia amelia amin aminah ananda andi andika andre andri anggi anggraini angga ani anisa anita anton antonius ardi
ardian ari arief arif arifin aris aryo asep asih astuti atik aulia ayu azizah bagas bagus bambang bayu benny bima budi budiman budiono cahya cahyo candra cecep chandra christian cici citra dadang
damar dani daniel danu darma david dedi dede dedy deni denny deny desi devi dewa dewi dhani dian diana dicky dika dimas dina dini djoko doni dwi eka eko elisa endah endang erik erna ernawati erwin
eva evi fadhil fadli fahmi fahri faisal fajar fani farah farhan farida fatimah febri feri ferry fikri firman fitri fitria fitriani galih gede gilang gina guntur gunawan hadi hakim halim hamzah handayani
hani hari harahap haris harry hartono hartati haryanto hasan hasanah hasibuan hendra hendri hendro heni heri herman hermawan heru hidayah hidayat hutapea ibrahim ida ika ilham imam iman indah indra
indri intan irfan irma irwan iskandar ismail iwan jaka joko jono johan juli julia kadek karina kartika ketut khairul krisna kurnia kurniawan kusuma laila lestari lia lilis lina linda lisa lubis
lukman lusi luthfi made mahendra maria maryam maulana mawar maya mega meli mira mochamad mohamad muhamad muhammad mulyadi mulyani mustofa nabila nadia nadya nanda nasution nia nina ningsih nita
novi novita nugraha nugroho nur nurul nuraini nurhayati nyoman oktavia pandu panjaitan permana permata prabowo pradana prakoso pramono prasetya prasetyo pratama pratiwi priyanto purnama purnomo
puspita putra putri putu rahma rahmad rahman rahmat rahmawati rahayu raka ramadhan ramadhani ramdani rama rangga rani ratih ratna rendi reni restu reza rian riani ridho ridwan rika rina rini
rizal rizki rizky robert rohman romi rosa roni rosmawati rudi rudy rusdi salim salma salsabila samsul sandi santi santoso saputra sapto sari sarah satria satrio setiawan setyawan sigit sihombing
silvia simanjuntak sinaga sinta siregar siska siti situmorang slamet sofyan soleh sri subagyo sudarsono sudirman sugeng suharto suherman sukma sulaiman sulastri sumarni sunarto suparman supriyadi
supriyanto surya suryadi suryani susanti susanto susi susilo sutrisno suwarno syaiful syahrul tania taufik teguh theresia tia tika tini titin toni tono tri triyono tuti udin umar utami utomo vina
vera wahyu wahyudi wahyuni wati wawan wayan wibowo widi widodo widya wijaya winarno winda wira wiwik wulan wulandari yahya yani yanti yanto yanuar yoga yogi yohanes yosef yudha yudi yulia yuliana
yulianto yuni yusuf zahra zainal zaki zulfikar tjahjono halimah gunadi hartanto liem tanoto widjaja rafi raffi kevin nabil syifa alya naufal rayhan zidan keisha
bella cindy clara celine cahyono darmawan darmanto daryono dewanto dodi eddy edi edy elsa elvira fauzan fauzi fauziah ferdi ferdian ferdinand gita hana hesti ihsan ikhsan ilyas imelda ivan jefri jihan jonathan
joni kirana kurniasih kusumawati laras lutfi marwan mansur maryati maryanto maulida melati mirna mukti mulyana mulyono munir mustika nadira najwa naila natalia ningrum nisa noviyanti nurdin pangestu pertiwi pradipta
prayoga puji purwanti purwanto puspasari radit raditya rahardjo respati riyanti riyanto rosalina rusman safitri safira samosir saragih sarwono septian setyo sihotang simbolon siswanto sitorus sugianto sugiarto suhardi
suhendra sukarno sulistyo sumantri supardi suparno supriatna suroso suryono susilowati suwandi syahputra tampubolon tanjung taufan tirta utama waluyo wardani wardana waskita widiastuti widyastuti wijayanti winarsih
wirawan wulansari yolanda yudistira yulianti yuniar yuniarti zaenal zulaikha zulkarnain manullang hutagalung pasaribu napitupulu nainggolan hutabarat sitompul marbun gultom pardede silalahi tobing
`)
