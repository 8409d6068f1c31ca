package lexicon

// CommonEU holds words of Spanish, Portuguese, French, German, Italian, Dutch
// and Malay, and those of RolesEU, that stand capitalised behind a form of address and
// are no names: roles, greetings, parts of forms.
var CommonEU = New(commonEUText, rolesEU, `
cliente clientes equipo equipe team señor señora señores señoras sr sra srta senhor senhora senhores senhoras amigo amiga usuario usuária usuario usuarios usuário soporte suporte atención atendimento servicio serviço
tienda loja empresa banco producto produto pedido compra compras gerente director directora diretor vendedor vendedora doctor doctora doutor doutora completo apellido apellidos sobrenome titular tarjeta cartão cuenta conta
client clients cliente monsieur madame messieurs mesdames service équipe equipe directeur directrice docteur maître produit commande société entreprise magasin prénom famille utilisateur vendeur
kunde kunden kundin kundinnen damen herren herr frau team support kundenservice kundendienst service doktor dr prof professor ober nachbar nachbarin chef chefin produkt bestellung straße adresse firma geschäftsführer verkäufer
programm mann und oder nicht ich sie wir ihr ihre ihren mein meine bitte danke vielen hallo guten der die das den dem ein eine
el la los las un una que y o no sí si se su mi tu es de del por para con gracias hola buenos buenas
o a os as um uma e ou não sim seu sua meu minha obrigado obrigada olá bom boa em no na do da dos das
le les un une et ou ne pas votre notre mon ma mes merci bonjour bonsoir salut je nous vous il elle du des au aux
signore signori signora ditta azienda negozio servizio grazie buongiorno il lo gli e mio sua
klant klanten heer mevrouw meneer team winkel bedrijf dank hallo de het een en
pelanggan pengurus syarikat kedai tuan puan encik terima kasih
tel teléfono telefone téléphone telefon telefoon email correo dirección endereço adresse adres ciudad cidade ville stadt nombre nome nom name naam vorname nachname apellido
lunes martes miércoles jueves viernes sábado segunda terça quarta quinta sexta lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag
amazon mercado libre livre visa mastercard paypal google apple samsung sony whatsapp correos dhl ups
`)
