package generic

import (
	"bytes"

	"github.com/samar-privacy/samar/detectors"
)

// PersonalURL detects web addresses that carry somebody's data or a key to
// something of theirs: an e-mail address, telephone number, name or account in
// a parameter, a session or an access token, a signature of a storage service,
// a link that resets, confirms, signs in or unsubscribes. The whole address is
// the finding: what stands beside such a parameter is that person's, too.
var PersonalURL = detectors.Spec{
	Name:    "generic/url-personal",
	Entity:  "URL",
	Subtype: "personal",
	Doc:     "Web address that carries personal parameters, a token or a signature",
	Anchor:  detectors.Link(),
	Match:   matchPersonalURL,
	Classes: urlClasses,
	Source:  "RFC 3986; AWS Signature Version 4, Google Cloud and Azure SAS (parameters of signed addresses); RFC 6749 (access_token, code)",
	Valid: []string{
		"reset: ‹https://shop.example.com/reset?token=8f3kd92kfl3kd0›",
		"buka ‹https://app.example.com/login?email=budi@example.com&next=/home› ya",
		"lacak di ‹https://shop.example.com/track?phone=081234567890›.",
		"‹https://shop.example.com/u?name=Budi+Santoso&id=7›",
		"链接：‹https://example.com/order?姓名=张伟&oid=9›，请查收",
		"‹https://bucket.s3.amazonaws.com/k.pdf?X-Amz-Expires=300&X-Amz-Signature=fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024›",
		"‹https://storage.googleapis.com/b/o?X-Goog-Signature=247a2aa45f169edf4d187d54e7cc46e4›",
		"‹https://acc.blob.core.windows.net/c/f?sv=2022-11-02&sp=r&sig=abc%2Bdef%3D1234567890abcdefghij›",
		"(‹https://example.com/magic-link/4fd2a9b3c7e84a01›)",
		"‹https://example.com/password/reset/MTk4:1uXk2-4fd2a9b3c7e84a01aa›",
		"‹https://example.com/verify-email/7b2f9a10c4›",
		"‹https://example.com/to/https://shop.example.com/reset/4fd2a9b3c7e84a01›",
		"https:///‹https://shop.example.com/reset/4fd2a9b3c7e84a01›",
		"‹https://example.com/a,https://shop.example.com/reset/4fd2a9b3c7e84a01›",
		"https://example.com/?u=‹https://shop.example.com/reset/4fd2a9b3c7e84a01›",
		"‹https://example.com/?user_id=99817›",
		"‹https://example.com/#access_token=2YotnFZFEjr1zCsicMWpAA&type=bearer›",
		"‹https://example.com/shop;jsessionid=1A530637289A03B0›",
		"‹https://zoom.example.com/j/123?pwd=QWERTY123›",
		"‹https://example.com/verify?code=482913›",
		"‹https://example.com/u?address=Jl.+Melati+No.+5›",
		"‹https://example.com/u?customer=99817›",
		"‹https://example.com/?openid=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o›",
		"‹https://example.com/cb?state=xyz&code=SplxlOBeZQQYbYS6WxSbIA›",
		"‹https://example.com/webcal/private-4fd2a9b3c7e84a014fd2a9b3c7e84a01/basic.ics›",
	},
	Invalid: []string{
		"https://example.com/product?id=1234",
		"https://example.com/search?q=token&name=sepatu",
		"https://example.com/docs/reset/password",
		"https://example.com/api?token={token}",
		"https://example.com/?email=&phone=",
		"https://example.com/?utm_source=email&utm_campaign=march2024",
		"https://example.com/verify",
		"https://example.com/p?name=blue-shirt&code=SALE10",
		"email=budi at example",
		"https://example.com/unsubscribe",
		"https://example.com/?user_id=YOUR_USER_ID",
		"https://example.com/search?name=Red+Dress+Summer",
		"https://example.com/produk/batik?nama=Kemeja+Batik+Pria",
		"https://example.com/sale?code=RAMADAN2024DISCOUNT",
		"https://example.com/status/1790000000000000000?s=20&t=Ab1dEf2hIj3lMnOpQrStUv",
		"https://example.com/itm/123456789012?hash=item1c8f0a3b4c:g:aB2AAOSw1yZf7hIj",
		"https://example.com/img.jpg?t=1700000000000000000&k=20",
		"https://example.com/verify/how-to-do-it-1a2b3c4d5e6f",
		"https://example.com/recovery/data-recovery-software-2024-12",
		"https://example.com/accept-cookies/20240305",
		"https://example.com/review?user=summer2024",
	},
}

func matchPersonalURL(w *detectors.Window) (detectors.Found, bool) {
	b := w.Text
	f := detectors.Found{Start: schemeBefore(b, w.Start), Strength: detectors.Strong, Evidence: detectors.Format}
	if f.Start == w.Start || inPath(b, f.Start) {
		return f, false
	}
	f.End = linkEnd(b, w.End)
	u := b[w.End:f.End]
	slash := bytes.IndexByte(u, '/')
	query := bytes.IndexAny(u, "?#;")
	if query < 0 {
		query = len(u)
	}
	path := u[:0]
	if slash > 0 && slash < query {
		path = u[slash:query]
	}
	return f, query < len(u) && personalQuery(u[query:], path) || keyedPath(path)
}

// inPath reports whether an address that begins at p stands in the path of
// another shortly before it, which has been read to the end that both share. Of
// a chain of addresses one in half a maxURL is read all the same.
func inPath(b []byte, p int) bool {
	for i, least := p-1, max(p&^(maxURL/2-1), p-mostBefore); i >= least; i-- {
		switch c := b[i]; {
		case detectors.IsAlnum(c), c == '/', c == '.', c == '-', c == '_', c == '~', c == '%', c == '+', c == '@', c == '(', c == ')', c == ',', c == '!', c == '*', c == '$', c == '[', c == ']', c == '{', c == '}':
		case c != ':':
			return false
		case b[i+1] == '/' && b[i+2] == '/' && b[i+3] != '/':
			s := schemeBefore(b, i)
			return s < i && s >= least
		}
	}
	return false
}

// mostBefore bounds how far before an address another is looked for.
const mostBefore = 256
