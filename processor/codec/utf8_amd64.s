//go:build !purego

#include "textflag.h"

// Sixteen times the byte b.
#define BYTES(name, b) \
	DATA name<>+0(SB)/8, $b; \
	DATA name<>+8(SB)/8, $b; \
	GLOBL name<>(SB), RODATA|NOPTR, $16

BYTES(most1, 0xBFBFBFBFBFBFBFBF)     // more begin characters
BYTES(most2, 0xDFDFDFDFDFDFDFDF)     // more begin those of three bytes or four
BYTES(most3, 0xEFEFEFEFEFEFEFEF)     // more begin those of four
BYTES(first, 0xC0C0C0C0C0C0C0C0)     // as signed numbers, less are later bytes
BYTES(least3, 0xE0E0E0E0E0E0E0E0)    // followed by 0xA0 or more
BYTES(surrogate, 0xEDEDEDEDEDEDEDED) // followed by less than 0xA0
BYTES(least4, 0xF0F0F0F0F0F0F0F0)    // followed by 0x90 or more
BYTES(last4, 0xF4F4F4F4F4F4F4F4)     // followed by less than 0x90; more are none
BYTES(half3, 0xA0A0A0A0A0A0A0A0)
BYTES(half4, 0x9090909090909090)
BYTES(pair, 0xFEFEFEFEFEFEFEFE)      // makes 0xC0 of 0xC1, which are none

// WIDE16 makes X13 more than 0 where one of the 16 bytes at off is not what the three
// before it ask for.
#define WIDE16(off) \
	MOVOU off(SI), X0; \
	MOVOU (off-1)(SI), X1; \
	MOVOU (off-2)(SI), X2; \
	MOVOU (off-3)(SI), X3; \
	PSUBUSB X5, X2; \
	PSUBUSB X6, X3; \
	POR X3, X2; \
	MOVO X1, X3; \
	PSUBUSB X4, X3; \
	POR X3, X2; \
	PCMPEQB X15, X2; \
	MOVO X7, X3; \
	PCMPGTB X0, X3; \
	PCMPEQB X3, X2; \
	POR X2, X13; \
	MOVO X1, X2; \
	PCMPEQB X8, X2; \
	MOVO X12, X3; \
	PCMPGTB X0, X3; \
	PAND X3, X2; \
	POR X2, X13; \
	MOVO X1, X2; \
	PCMPEQB X9, X2; \
	PANDN X2, X3; \
	POR X3, X13; \
	MOVO X1, X2; \
	PCMPEQB X10, X2; \
	MOVOU half4<>(SB), X3; \
	PCMPGTB X0, X3; \
	PAND X3, X2; \
	POR X2, X13; \
	PCMPEQB X11, X1; \
	PANDN X1, X3; \
	POR X3, X13; \
	MOVOU pair<>(SB), X2; \
	PAND X0, X2; \
	PCMPEQB X7, X2; \
	POR X2, X13; \
	PSUBUSB X11, X0; \
	POR X0, X13

// func wideBlocks(b *byte, n int) (bad, nul bool)
TEXT ·wideBlocks(SB), NOSPLIT, $0-18
	MOVQ b+0(FP), SI
	MOVQ n+8(FP), CX
	MOVOU most1<>(SB), X4
	MOVOU most2<>(SB), X5
	MOVOU most3<>(SB), X6
	MOVOU first<>(SB), X7
	MOVOU least3<>(SB), X8
	MOVOU surrogate<>(SB), X9
	MOVOU least4<>(SB), X10
	MOVOU last4<>(SB), X11
	MOVOU half3<>(SB), X12
	PXOR X13, X13
	PCMPEQB X14, X14
	PXOR X15, X15
	XORL BX, BX

block:
	MOVOU 0(SI), X0
	MOVOU 16(SI), X1
	MOVOU 32(SI), X2
	MOVOU 48(SI), X3
	PMINUB X0, X14
	PMINUB X1, X14
	PMINUB X2, X14
	PMINUB X3, X14
	POR X0, X1
	POR X2, X1
	POR X3, X1
	PMOVMSKB X1, AX
	ORL AX, BX
	JZ next
	PMOVMSKB X3, BX
	ANDL $0x8000, BX // what the last byte asks for is in the next block
	WIDE16(0)
	WIDE16(16)
	WIDE16(32)
	WIDE16(48)

next:
	ADDQ $64, SI
	DECQ CX
	JNZ block
	PCMPEQB X15, X13
	PMOVMSKB X13, AX
	CMPL AX, $0xFFFF
	SETNE bad+16(FP)
	PCMPEQB X15, X14
	PMOVMSKB X14, AX
	TESTL AX, AX
	SETNE nul+17(FP)
	RET
