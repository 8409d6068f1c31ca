package kafkatest

import (
	"encoding/binary"
	"io"
	"net"
	"sync"
	"testing"
	"time"
)

// Proxy stands between clients and one broker, understands where requests
// begin, and gives trouble on demand. Safe for concurrent use.
type Proxy struct {
	Addr string // host:port

	broker string
	listen net.Listener
	ended  sync.WaitGroup

	mu      sync.Mutex
	conns   map[net.Conn]struct{}
	delay   time.Duration
	silent  chan struct{} // not nil: nothing passes until it is closed
	refuses bool
	hook    Hook
}

// Hook is called for every request before it goes on to the broker (answer
// false), and for its answer before that goes on to the client (true). It runs in
// the way of the bytes. client is the client's end of the connection.
type Hook func(api int16, answer bool, client net.Addr)

// newProxy starts a proxy of a broker that may not run yet.
func newProxy(t testing.TB, broker string) *Proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &Proxy{Addr: l.Addr().String(), broker: broker, listen: l, conns: make(map[net.Conn]struct{})}
	p.ended.Go(p.accept)
	t.Cleanup(func() {
		l.Close()
		p.Heal()
		p.Reset()
		p.ended.Wait()
	})
	return p
}

// Watch sets the hook; nil: none.
func (p *Proxy) Watch(h Hook) {
	p.mu.Lock()
	p.hook = h
	p.mu.Unlock()
}

// Delay holds every request and answer back by d.
func (p *Proxy) Delay(d time.Duration) {
	p.mu.Lock()
	p.delay = d
	p.mu.Unlock()
}

// Silence lets nothing pass, on old connections and new ones, and closes none:
// what a half-open connection looks like.
func (p *Proxy) Silence() {
	p.mu.Lock()
	if p.silent == nil {
		p.silent = make(chan struct{})
	}
	p.mu.Unlock()
}

// Refuse cuts every connection and takes no new one.
func (p *Proxy) Refuse() {
	p.mu.Lock()
	p.refuses = true
	p.mu.Unlock()
	p.Reset()
}

// Heal ends all trouble.
func (p *Proxy) Heal() {
	p.mu.Lock()
	if p.silent != nil {
		close(p.silent)
		p.silent = nil
	}
	p.refuses, p.delay = false, 0
	p.mu.Unlock()
}

// Reset cuts every connection, as a firewall does.
func (p *Proxy) Reset() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for c := range p.conns {
		if tcp, ok := c.(*net.TCPConn); ok {
			_ = tcp.SetLinger(0)
		}
		c.Close()
	}
	clear(p.conns)
}

func (p *Proxy) accept() {
	for {
		c, err := p.listen.Accept()
		if err != nil {
			return
		}
		p.mu.Lock()
		refuses := p.refuses
		p.mu.Unlock()
		if refuses {
			c.Close()
			continue
		}
		p.ended.Go(func() { p.serve(c) })
	}
}

// serve carries one connection. Clients of ours have one request under way at a
// time, so an answer belongs to the request before it.
func (p *Proxy) serve(client net.Conn) {
	defer client.Close()
	broker, err := net.DialTimeout("tcp", p.broker, 3*time.Second)
	if err != nil {
		return
	}
	defer broker.Close()
	p.mu.Lock()
	p.conns[client], p.conns[broker] = struct{}{}, struct{}{}
	p.mu.Unlock()
	defer func() {
		p.mu.Lock()
		delete(p.conns, client)
		delete(p.conns, broker)
		p.mu.Unlock()
	}()
	for {
		api, err := p.pass(broker, client, -1, client.RemoteAddr())
		if err != nil {
			return
		}
		if _, err = p.pass(client, broker, api, client.RemoteAddr()); err != nil {
			return
		}
	}
}

// pass carries one frame. api is the request's that the frame answers, −1 for a request.
func (p *Proxy) pass(to, from net.Conn, api int16, client net.Addr) (int16, error) {
	var head [6]byte
	if _, err := io.ReadFull(from, head[:]); err != nil {
		return 0, err
	}
	answer := api >= 0
	if !answer {
		api = int16(binary.BigEndian.Uint16(head[4:]))
	}
	p.mu.Lock()
	hook, delay, silent := p.hook, p.delay, p.silent
	p.mu.Unlock()
	if hook != nil {
		hook(api, answer, client)
	}
	if delay > 0 {
		time.Sleep(delay)
	}
	if silent != nil {
		<-silent
	}
	if _, err := to.Write(head[:]); err != nil {
		return 0, err
	}
	_, err := io.CopyN(to, from, int64(binary.BigEndian.Uint32(head[:]))-2)
	return api, err
}
