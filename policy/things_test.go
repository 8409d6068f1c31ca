package policy

import (
	"strings"
	"testing"
)

func TestNamesOfThingsAreToldFromOthers(t *testing.T) {
	for _, path := range strings.Fields(`product_name productName product.name product.title item_name nama_produk nama_barang produk.nama brand product store store.name
		line_items[0].name order.lineItems[2].title cart_items[0].name order_items[1].nama 商品名称 商品.名称 店铺.名称 toko producto.nombre produto.nome category_name
		products[0].name sub_category product_full_name order.items[0].name cart.items[1].title
		item_details[0].name lineItems.nodes[0].name order.lineItems.edges[0].node.title os.name device.browser.name context.library.name shipping_carrier repository.name`) {
		if !NamesThing(ParsePath(path)) {
			t.Errorf("%s: names no thing", path)
		}
	}
	for _, path := range strings.Fields(`name customer.name items[0].name data.items[3].name users.items[0].name order.customer.name order.contacts.items[0].name item.name product.reviewer product_review product.description store.owner.name store_manager
		brand.contact review title message store.address product.seller seller_name merchant toko.pemilik shop_owner producto.autor product.notes line.name order.name user.title device.name team.name channel.name nodes[0].name users.nodes[0].name app.owner.name`) {
		if NamesThing(ParsePath(path)) {
			t.Errorf("%s: names a thing", path)
		}
	}
}

func TestListsHoldPeopleAndThings(t *testing.T) {
	for _, path := range strings.Fields(`items[0].name data.results[1].title _embedded.items[0].name orders.order[0].title`) {
		if !NamesListed(ParsePath(path)) {
			t.Errorf("%s: names no element of a list", path)
		}
	}
	for _, path := range strings.Fields(`name customer.name users[0].name line_items[0].name items[0].author`) {
		if NamesListed(ParsePath(path)) {
			t.Errorf("%s: names an element of a list", path)
		}
	}
	for _, name := range strings.Fields(`sku SKU seller_sku skuId sku_properties_name barcode goodsId`) {
		if !NamesGoods(name) {
			t.Errorf("%s: goods have none", name)
		}
	}
	for _, name := range strings.Fields(`id price skunk email product`) {
		if NamesGoods(name) {
			t.Errorf("%s: goods alone have one", name)
		}
	}
}
