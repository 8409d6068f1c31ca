package devbroker

import (
	"context"
	"fmt"
	"net"
	"sync"
)

// Network is a network within the process, for simulations: it takes no time but
// what a test's own clock says. Name it in Config, and give its Dial to clients.
// Safe for concurrent use.
type Network struct {
	mu        sync.Mutex
	next      int
	listeners map[string]*listener
	open      []net.Conn // ends of clients, in the order they were dialled
}

// NewNetwork returns a network without anybody on it.
func NewNetwork() *Network {
	return &Network{next: 9000, listeners: make(map[string]*listener)}
}

// listen implements what kfake wants of a network.
func (n *Network) listen(_, _ string) (net.Listener, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.next++
	l := &listener{network: n, addr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: n.next},
		calls: make(chan net.Conn), closed: make(chan struct{})}
	n.listeners[l.addr.String()] = l
	return l, nil
}

// Dial connects to a broker of the network.
func (n *Network) Dial(ctx context.Context, _, address string) (net.Conn, error) {
	n.mu.Lock()
	l := n.listeners[address]
	n.mu.Unlock()
	if l == nil {
		return nil, fmt.Errorf("dial %s: connection refused", address)
	}
	ours, theirs := net.Pipe()
	select {
	case l.calls <- theirs:
	case <-l.closed:
		return nil, fmt.Errorf("dial %s: connection refused", address)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	n.mu.Lock()
	n.open = append(n.open, ours)
	n.mu.Unlock()
	return ours, nil
}

// Cut ends the connections for which yes says so, by the number of their dial.
func (n *Network) Cut(yes func(i int) bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for i, c := range n.open {
		if yes(i) {
			c.Close()
		}
	}
}

// listener is one broker's.
type listener struct {
	network *Network
	addr    *net.TCPAddr
	calls   chan net.Conn
	once    sync.Once
	closed  chan struct{}
}

// Accept implements net.Listener.
func (l *listener) Accept() (net.Conn, error) {
	select {
	case c := <-l.calls:
		return c, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener.
func (l *listener) Close() error {
	l.once.Do(func() {
		close(l.closed)
		l.network.mu.Lock()
		delete(l.network.listeners, l.addr.String())
		l.network.mu.Unlock()
	})
	return nil
}

// Addr implements net.Listener.
func (l *listener) Addr() net.Addr { return l.addr }
