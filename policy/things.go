package policy

import "strings"

// NamesThing reports whether the value at a path is what a product, a brand or a
// shop is called, or stands for it: product_name, line_items[0].name, brand. Goods
// and shops are called as people are; whoever reads names in running text finds
// people there that are none. Lists of no more than "items" hold whatever a page of
// results does, also people.
func NamesThing(path []Segment) bool {
	own, parents := names(path)
	words := split(own)
	if len(words) == 0 {
		return false
	}
	if rest := without(words, thingWords); len(rest) < len(words) {
		return within(rest, thingNames, thingKinds)
	}
	if len(parents) == 0 || !within(words, thingNames) {
		return false
	}
	for len(parents) > 1 && wrappers[strings.Join(parents[0], "")] {
		parents = parents[1:]
	}
	above := strings.Join(parents[0], "")
	if above == "items" || above == "item" {
		return len(parents) > 1 && within(parents[1], baskets, thingKinds)
	}
	if software[above] {
		return true
	}
	rest := without(parents[0], thingWords)
	return len(rest) < len(parents[0]) && within(rest, thingKinds)
}

// NamesListed reports whether a path's last name is that of a name or title in a list
// that holds people and things alike: items[0].name, results[2].title.
func NamesListed(path []Segment) bool {
	own, parents := names(path)
	words := split(own)
	return len(words) > 0 && within(words, thingNames) && len(parents) > 0 && listed[strings.Join(parents[0], "")] && !NamesThing(path)
}

// NamesGoods reports whether goods alone have a member of that name: sku, barcode.
func NamesGoods(name string) bool {
	words := split(name)
	return len(words) > 0 && (words[0] == "sku" || words[len(words)-1] == "sku" || goods[strings.Join(words, "")])
}

// without returns words less those of a set.
func without(words []string, set wordSet) []string {
	var rest []string
	for _, w := range words {
		if !set[w] {
			rest = append(rest, w)
		}
	}
	return rest
}

// within reports whether each word is in one of the sets.
func within(words []string, sets ...wordSet) bool {
	for _, w := range words {
		in := false
		for _, s := range sets {
			in = in || s[w]
		}
		if !in {
			return false
		}
	}
	return true
}

var (
	// software holds what devices and programs say of themselves: os.name, browser.name.
	// People and places of theirs are none: device, team, channel.
	software = setOf(`os operatingsystem browser engine runtime library sdk app application logger package framework platform module function plugin theme
		cpu gpu font processor renderer compiler interpreter useragent client_app appinfo osinfo
		repository repo plan subscriptionplan metric queue feature currency timezone carrier network_carrier`)
	// wrappers hold the elements of a list, as GraphQL and HAL write it.
	wrappers = setOf(`node nodes edge edges _embedded embedded`)
	// thingWords are goods and where they are sold.
	thingWords = setOf(`product products item items goods sku variant variants brand brands category categories store stores outlet branch warehouse
		produk barang merek merk kategori toko cabang gudang carrier restaurant resto restoran hotel cafe airline airport lineitems orderitems cartitems
		商品 产品 產品 品牌 商品名 商品名称 商品名稱 产品名 产品名称 產品名稱 店名 店铺名 店铺名称 店鋪名稱 品牌名 品牌名称 品名 商品标题 店铺 店鋪 门店 門市 仓库 倉庫 宝贝 producto productos tienda sucursal marca produto produtos loja filial produit produits produkt artikel prodotto`)
	// thingNames are what says that a field holds a name.
	thingNames = setOf(`name names title label nama judul 名 名称 名稱 标题 標題 nombre titulo nome nom titre bezeichnung`)
	// listed are lists of whatever a page of results has.
	listed = setOf(`item items result results node nodes record records entry entries data list line lines detail details order object objects row rows _embedded embedded`)
	// goods are members that goods have.
	goods = setOf(`barcode ean ean_code upc gtin isbn asin goods_id product_id product_type variant_id variation_id unit_price qty_ordered stock_status`)
	// baskets hold goods, also in a list that is called no more than items.
	baskets = setOf(`order orders cart basket checkout receipt purchase purchases shipment invoice pesanan keranjang belanja 订单 訂單 购物车 pedido carrito`)
	// thingKinds say more of a thing.
	thingKinds = setOf(`detail details list shipping logistics line order cart main parent sub full short original local related selected ordered purchased pesanan 主 子`)
)
