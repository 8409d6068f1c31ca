//go:build !purego

#include "go_asm.h"
#include "textflag.h"

// Sixteen times the byte b.
#define BYTES(name, b) \
	DATA name<>+0(SB)/8, $b; \
	DATA name<>+8(SB)/8, $b; \
	GLOBL name<>(SB), RODATA|NOPTR, $16

// A byte is within lo and hi where, as a signed number, the byte and 127-hi are
// more than lo+127-hi-1 together.
BYTES(small, 0x2020202020202020)      // makes capitals small letters
BYTES(letterAdd, 0x0505050505050505)  // 'a' to 'z'
BYTES(letterOver, 0x6565656565656565)
BYTES(hotAdd, 0x2020202020202020)     // '%' to '_'
BYTES(hotOver, 0x4444444444444444)
BYTES(leadAdd, 0x8080808080808080)    // 0xC0 to 0xFF
BYTES(leadOver, 0x3F3F3F3F3F3F3F3F)
BYTES(hanAdd, 0x9696969696969696)     // 0xE4 to 0xE9
BYTES(hanOver, 0x7979797979797979)

// ASCII16 adds to AX and BX what is known of the letters and the hot bytes among
// the 16 at off, and to X3 all that they are.
#define ASCII16(off, shift) \
	MOVOU off(SI), X0; \
	MOVO X0, X1; \
	MOVO X0, X2; \
	POR X0, X3; \
	POR X8, X1; \
	PADDB X9, X1; \
	PCMPGTB X10, X1; \
	PADDB X11, X2; \
	PCMPGTB X12, X2; \
	PMOVMSKB X1, R8; \
	PMOVMSKB X2, R9; \
	SHLQ $shift, R8; \
	SHLQ $shift, R9; \
	ORQ R8, AX; \
	ORQ R9, BX

// WIDE16 adds to AX and BX which of the 16 bytes at off are first bytes of
// characters outside ASCII, and which begin Han.
#define WIDE16(off, shift) \
	MOVOU off(SI), X1; \
	MOVO X1, X2; \
	PADDB X4, X1; \
	PCMPGTB X5, X1; \
	PADDB X6, X2; \
	PCMPGTB X7, X2; \
	PMOVMSKB X1, R8; \
	PMOVMSKB X2, R9; \
	SHLQ $shift, R8; \
	SHLQ $shift, R9; \
	ORQ R8, AX; \
	ORQ R9, BX

// func markBlocks(m *byteMarks, w int, b *byte, n int)
TEXT ·markBlocks(SB), NOSPLIT, $0-32
	MOVQ m+0(FP), DX
	MOVQ w+8(FP), DI
	MOVQ b+16(FP), SI
	MOVQ n+24(FP), CX
	MOVQ (byteMarks_letters)(DX), R10
	MOVQ (byteMarks_hot)(DX), R11
	MOVQ (byteMarks_lead)(DX), R12
	MOVQ (byteMarks_odd)(DX), R13
	MOVOU small<>(SB), X8
	MOVOU letterAdd<>(SB), X9
	MOVOU letterOver<>(SB), X10
	MOVOU hotAdd<>(SB), X11
	MOVOU hotOver<>(SB), X12
	MOVOU leadAdd<>(SB), X4
	MOVOU leadOver<>(SB), X5
	MOVOU hanAdd<>(SB), X6
	MOVOU hanOver<>(SB), X7

block:
	XORL AX, AX
	XORL BX, BX
	PXOR X3, X3
	ASCII16(0, 0)
	ASCII16(16, 16)
	ASCII16(32, 32)
	ASCII16(48, 48)
	MOVQ AX, (R10)(DI*8)
	MOVQ BX, (R11)(DI*8)
	XORL AX, AX
	PMOVMSKB X3, R8
	TESTL R8, R8
	JZ next
	XORL BX, BX
	WIDE16(0, 0)
	WIDE16(16, 16)
	WIDE16(32, 32)
	WIDE16(48, 48)
	NOTQ BX
	ANDQ AX, BX
	MOVQ BX, (R13)(DI*8)
	MOVB $1, (byteMarks_high)(DX)

next:
	MOVQ AX, (R12)(DI*8)
	INCQ DI
	ADDQ $64, SI
	DECQ CX
	JNZ block
	RET
