#include "go_asm.h"
#include "textflag.h"

DATA lower<>+0(SB)/8, $0x2020202020202020
GLOBL lower<>(SB), RODATA|NOPTR, $8

// func sieveBlocks(s *sieving, f *wordFilter, b *byte, letters *uint64, n int)
//
// AX is the filter, BX the block, SI and DI where words start in it and end, CX the
// start of one that reaches its end, or less than 0; R8 and R9 are the hash of the word
// before and its start, counted from the block; R14 and R15 stay.
TEXT ·sieveBlocks(SB), NOSPLIT, $24-40
	MOVQ s+0(FP), DX
	MOVQ f+8(FP), AX
	MOVQ b+16(FP), BX
	MOVQ (sieving_before)(DX), R8
	MOVQ (sieving_last)(DX), R9
	MOVQ (sieving_cues)(DX), R10
	MOVQ R10, cues-8(SP)
	MOVQ $0, at-16(SP)
	MOVQ $const_keyFactor, R14
	LEAQ ·keyMask(SB), R15
	XORL R12, R12 // whether a letter stands at the end of the block before

block:
	MOVQ letters+24(FP), R10
	MOVQ (R10), R11
	LEAQ (R11)(R11*1), R13
	ORQ R13, R12
	MOVQ R11, SI
	NOTQ R12
	ANDQ R12, SI // letters &^ (letters<<1 | within)
	MOVQ R11, R12
	SHRQ $63, R12
	MOVQ R12, within-24(SP)
	TESTQ SI, SI
	JZ next
	MOVQ R11, DI
	NOTQ DI
	ANDQ R13, DI
	MOVQ SI, DX
	NEGQ DX
	ANDQ SI, DX
	NEGQ DX
	ANDQ DX, DI // letters<<1 &^ letters, from the first start on
	MOVQ $-1, CX
	TESTQ R11, R11
	JPL words
	BSRQ SI, CX
	BTRQ CX, SI

words:
	TESTQ SI, SI
	JZ last

word:
	BSFQ SI, R10
	LEAQ -1(SI), R11
	ANDQ R11, SI
	BSFQ DI, R11
	LEAQ -1(DI), DX
	ANDQ DX, DI
	SUBQ R10, R11

hash:
	MOVQ (BX)(R10*1), R12
	ORQ lower<>(SB), R12
	ANDQ (R15)(R11*8), R12
	IMULQ R14, R12
	MOVQ R12, R11
	SHRQ $53, R11
	MOVQ wordFilter_lone(AX)(R11*8), R13
	MOVQ R12, R11
	SHRQ $47, R11
	BTQ R11, R13
	JCS lone

pair:
	MOVQ R12, R11
	SHLQ $32, R11
	XORQ R11, R8
	MOVQ R8, R11
	SHRQ $53, R11
	MOVQ wordFilter_next(AX)(R11*8), R13
	MOVQ R8, R11
	SHRQ $47, R11
	BTQ R11, R13
	JCS both

passed:
	MOVQ R12, R8
	MOVQ R10, R9
	TESTQ SI, SI
	JNZ word

last:
	TESTQ CX, CX
	JMI next
	MOVQ CX, R10
	MOVQ $-1, CX
	MOVL $64, R11
	SUBQ R10, R11
	CMPQ R11, $8
	JGE hash
	MOVQ letters+24(FP), DX // the word may go on in the next block
	MOVQ 8(DX), DX
	NOTQ DX
	BTSQ $8, DX
	BSFQ DX, DX
	ADDQ DX, R11
	JMP hash

next:
	SUBQ $64, R9
	ADDQ $64, BX
	ADDQ $64, at-16(SP)
	ADDQ $8, letters+24(FP)
	MOVQ within-24(SP), R12
	DECQ n+32(FP)
	JNZ block
	ADDQ at-16(SP), R9
	MOVQ s+0(FP), DX
	MOVQ R8, (sieving_before)(DX)
	MOVQ R9, (sieving_last)(DX)
	RET

lone:
	MOVQ R12, R11
	SHRQ $41, R11
	BTQ R11, R13
	JCC pair
	MOVQ R10, DX
	ADDQ at-16(SP), DX
	MOVQ DX, R11
	SHRQ $6, R11
	MOVQ cues-8(SP), R13
	LEAQ (R13)(R11*8), R13
	MOVQ (R13), R11
	BTSQ DX, R11
	MOVQ R11, (R13)
	JMP pair

both:
	SHRQ $41, R8
	BTQ R8, R13
	JCC passed
	MOVQ R9, DX
	ADDQ at-16(SP), DX
	MOVQ DX, R11
	SHRQ $6, R11
	MOVQ cues-8(SP), R13
	LEAQ (R13)(R11*8), R13
	MOVQ (R13), R11
	BTSQ DX, R11
	MOVQ R11, (R13)
	JMP passed
