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
	if above := strings.Join(parents[0], ""); above == "items" || above == "item" {
		return len(parents) > 1 && within(parents[1], baskets, thingKinds)
	}
	rest := without(parents[0], thingWords)
	return len(rest) < len(parents[0]) && within(rest, thingKinds)
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
	// thingWords are goods and where they are sold.
	thingWords = setOf(`product products item items goods sku variant variants brand brands category categories store stores outlet branch warehouse
		produk barang merek merk kategori toko cabang gudang lineitems orderitems cartitems
		商品 产品 產品 品牌 商品名 商品名称 商品名稱 产品名 产品名称 產品名稱 店名 店铺名 店铺名称 店鋪名稱 品牌名 品牌名称 品名 商品标题 店铺 店鋪 门店 門市 仓库 倉庫 宝贝 producto productos tienda sucursal marca produto produtos loja filial produit produits produkt artikel prodotto`)
	// thingNames are what says that a field holds a name.
	thingNames = setOf(`name names title label nama judul 名 名称 名稱 标题 標題 nombre titulo nome nom titre bezeichnung`)
	// baskets hold goods, also in a list that is called no more than items.
	baskets = setOf(`order orders cart basket checkout receipt purchase purchases shipment invoice pesanan keranjang belanja 订单 訂單 购物车 pedido carrito`)
	// thingKinds say more of a thing.
	thingKinds = setOf(`line order cart main parent sub full short original local related selected ordered purchased pesanan 主 子`)
)
