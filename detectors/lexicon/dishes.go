package lexicon

// dishes are words for what is cooked, baked and poured that menus join to others and
// that are hardly ever anybody's name: "Laccha Paratha", "Chicken Karahi". Those that
// are names as well (alfredo, soto, desi) are not among them. Compiled from general
// knowledge.
var dishes = New(`
paneer panneer peneer daal dhal makhani makhni masala tikka tandoori biryani biriyani briyani naan roti rotis chapati chapatti paratha parathas parantha paranthas partha kulcha lassi lassis raita kebab kebabs kabob kabobs kabab
kababs kofta koftas gobi palak saag pakora pakoras pakoda pakodas pakodi samosa samosas chaat papad papadum halwa jamun jalebi chole rajma pulao pulav pilaf pilau thali dosa dosas idli sambar poha korma vindaloo jalfrezi
murg murgh mutton gosht keema bhaji bhurji chutney tadka ghee kheer rasgulla barfi ladoo laddu mussalam musalam musallam manchurian szechwan szechuan schezwan tangdi lababdar shashlik jeera karahi kadai bhindi baingan shorba
galouti gaulloti shikanji poori patiyala metha aloo
pasta penne spaghetti linguine fettuccine tagliatelle rigatoni ravioli gnocchi lasagna lasagne lasagnas carbonara bolognese arrabbiata arrabiata marinara puttanesca aglio risotto tiramisu cannoli gelato bruschetta crostini
calzone mozzarella parmesan parmigiana ricotta pesto prosciutto antipasti antipasto focaccia calamari minestrone ciabatta pizza pizzas pepperoni
taco tacos burrito burritos quesadilla quesadillas enchilada enchiladas fajita fajitas nachos guacamole carnitas barbacoa chimichanga tamales tortilla tortillas churros ceviche paella tapas empanada empanadas horchata chorizo pozole
sushi sashimi nigiri ramen udon tempura teriyaki katsu donburi gyoza edamame miso wasabi okonomiyaki takoyaki yakitori yakiniku onigiri mochi matcha tonkotsu unagi sukiyaki teppanyaki
bibimbap bulgogi kimchi tteokbokki japchae kimbap gimbap samgyeopsal jjigae laksa satay rendang padthai noodle noodles dumpling dumplings wonton wontons dimsum shumai siomay mein congee kway teow
shawarma falafel hummus tahini tabbouleh baklava gyros doner souvlaki tzatziki moussaka fattoush kunafa
burgers cheeseburger cheeseburgers sandwich sandwiches nuggets steaks omelette omelettes omelet omelets pancake pancakes waffle waffles croissant croissants muffins brownies cheesecake cupcakes donuts doughnuts milkshake
smoothie smoothies latte lattes cappuccino espresso macchiato frappe frappuccino mojito mojitos cocktails mocktail mocktails lemonade sorbet soup soups casserole souffle fondue schnitzel bratwurst goulash pierogi borscht
poutine chowder bisque jambalaya tartare fritters sizzler sizzlers
bakmi bihun kwetiau bakso gado ketoprak lontong ketupat pempek rawon gudeg tongseng sambal lalapan capcay martabak seblak cilok cireng batagor cendol klepon lumpia gorengan bakwan perkedel ayam bebek udang cumi kepiting nasgor
indomie geprek penyet tumis
`)

// OfDish reports whether the name [start, end) of text is what a dish is called: one of
// its words is a dish, "Shikari Murgh", or the word right behind is, "Amritsari kulcha".
// Who has a known given name or is said to be somebody is a person.
func OfDish(text []byte, start, end int) bool {
	found := false
	for p := start; p < end; {
		e := wordEnd(text, p)
		w := text[p:min(e, end)]
		switch {
		case dishes.Has(w):
			found = true
		case Given.Has(w):
			return false
		}
		if p = e + 1; e < end && text[e] != ' ' {
			break
		}
	}
	if !found {
		if end+2 >= len(text) || text[end] != ' ' || Family.Has(text[start:end]) {
			return false
		}
		found = dishes.Has(text[end+1 : wordEnd(text, end+1)])
	}
	return found && !calledBefore(text, start)
}
