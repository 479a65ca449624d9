import Mathlib

/-! # Natural numbers and integers: divisibility, parity, congruence; truth values

Statements in `Right` follow from the facts of Mathlib or Lean named above them; those in `Wrong` are
false twins. They have no proofs, on purpose: the words they use are tested on them.
-/

namespace Right

-- dvd_add
theorem dvd_add (a b c : ℤ) (hb : a ∣ b) (hc : a ∣ c) : a ∣ b + c := by sorry

-- zero_dvd_iff
theorem zero_dvd_iff (a : ℕ) : 0 ∣ a ↔ a = 0 := by sorry

-- dvd_zero
theorem dvd_zero (a : ℤ) : a ∣ 0 := by sorry

-- Nat.dvd_sub
theorem Nat_dvd_sub (k m n : ℕ) (hm : k ∣ m) (hn : k ∣ n) : k ∣ m - n := by sorry

-- Int.even_add
theorem Int_even_add (a b : ℤ) : Even (a + b) ↔ (Even a ↔ Even b) := by sorry

-- Odd.add_odd
theorem Odd_add_odd (a b : ℤ) (ha : Odd a) (hb : Odd b) : Even (a + b) := by sorry

-- Nat.even_mul_succ_self
theorem Nat_even_mul_succ_self (n : ℕ) : Even (n * (n + 1)) := by sorry

-- Even.sub_odd
theorem Even_sub_odd (a b : ℤ) (ha : Even a) (hb : Odd b) : Odd (a - b) := by sorry

-- Odd.mul
theorem Odd_mul (m n : ℕ) (hm : Odd m) (hn : Odd n) : Odd (m * n) := by sorry

-- Odd.pos
theorem Odd_pos (n : ℕ) (h : Odd n) : 0 < n := by sorry

-- Even.isSquare_pow
theorem Even_isSquare_pow (a : ℤ) (k : ℕ) (h : Even k) : IsSquare (a ^ k) := by sorry

-- IsSquare.nonneg
theorem IsSquare_nonneg (x : ℝ) (h : IsSquare x) : 0 ≤ x := by sorry

-- Real.isSquare_iff
theorem Real_isSquare_iff (x : ℝ) : IsSquare x ↔ 0 ≤ x := by sorry

-- IsSquare.mul
theorem IsSquare_mul (a b : ℤ) (ha : IsSquare a) (hb : IsSquare b) : IsSquare (a * b) := by sorry

-- Nat.ModEq.add
theorem Nat_ModEq_add (n a b c d : ℕ) (h : a ≡ b [MOD n]) (h' : c ≡ d [MOD n]) : a + c ≡ b + d
    [MOD n] := by sorry

-- Nat.modEq_zero_iff_dvd
theorem Nat_modEq_zero_iff_dvd (n a : ℕ) : a ≡ 0 [MOD n] ↔ n ∣ a := by sorry

-- Nat.modEq_zero_iff
theorem Nat_modEq_zero_iff (a b : ℕ) : a ≡ b [MOD 0] ↔ a = b := by sorry

-- Int.ModEq.neg
theorem Int_ModEq_neg (n a b : ℤ) (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] := by sorry

-- Int.modEq_iff_dvd
theorem Int_modEq_iff_dvd (n a b : ℤ) : a ≡ b [ZMOD n] ↔ n ∣ b - a := by sorry

-- Int.ModEq.mul
theorem Int_ModEq_mul (n a b c d : ℤ) (h : a ≡ b [ZMOD n]) (h' : c ≡ d [ZMOD n]) : a * c ≡ b * d
    [ZMOD n] := by sorry

-- Nat.succ_le_iff
theorem Nat_succ_le_iff (m n : ℕ) : Nat.succ m ≤ n ↔ m < n := by sorry

-- Nat.succ_ne_zero
theorem Nat_succ_ne_zero (n : ℕ) : Nat.succ n ≠ Nat.zero := by sorry

-- Nat.add_succ
theorem Nat_add_succ (m n : ℕ) : m + Nat.succ n = Nat.succ (m + n) := by sorry

-- Nat.zero_le
theorem Nat_zero_le (n : ℕ) : Nat.zero ≤ n := by sorry

-- Nat.zero_add
theorem Nat_zero_add (n : ℕ) : Nat.zero + n = n := by sorry

-- Nat.AtLeastTwo.ne_one
theorem Nat_AtLeastTwo_ne_one (n : ℕ) [n.AtLeastTwo] : n ≠ 1 := by sorry

-- Nat.AtLeastTwo.ne_zero
theorem Nat_AtLeastTwo_ne_zero (n : ℕ) [n.AtLeastTwo] : n ≠ 0 := by sorry

-- Nat.AtLeastTwo.one_lt
theorem Nat_AtLeastTwo_one_lt (n : ℕ) [n.AtLeastTwo] : 1 < n := by sorry

-- Nat.cast_ofNat
theorem Nat_cast_ofNat (n : ℕ) [n.AtLeastTwo] : ((OfNat.ofNat n : ℕ) : ℝ) = OfNat.ofNat n := by
    sorry

-- Nat.ofNat_pos
theorem Nat_ofNat_pos (n : ℕ) [n.AtLeastTwo] : (0 : ℝ) < OfNat.ofNat n := by sorry

-- Nat.one_lt_ofNat
theorem Nat_one_lt_ofNat (n : ℕ) [n.AtLeastTwo] : (1 : ℝ) < OfNat.ofNat n := by sorry

-- fact_iff
theorem fact_iff (x : ℝ) : Fact (0 < x) ↔ 0 < x := by sorry

-- Fact.out
theorem Fact_out (x : ℝ) [h : Fact (1 ≤ x)] : 0 < x := by sorry

-- Fact.elim
theorem Fact_elim (a b : ℝ) [h : Fact (a < b)] : a ≠ b := by sorry

-- abs_of_nonneg
theorem abs_of_nonneg (x : ℝ) [h : Fact (0 ≤ x)] : |x| = x := by sorry

-- Bool.not_not
theorem Bool_not_not (a : Bool) : (!!a) = a := by sorry

-- Bool.and_comm
theorem Bool_and_comm (a b : Bool) : (a && b) = (b && a) := by sorry

-- Bool.not_and
theorem Bool_not_and (a b : Bool) : (!(a && b)) = (!a || !b) := by sorry

-- Bool.or_true
theorem Bool_or_true (a : Bool) : (a || true) = true := by sorry

-- Bool.and_false
theorem Bool_and_false (a : Bool) : (a && false) = false := by sorry

-- Bool.or_false
theorem Bool_or_false (a : Bool) : (a || false) = a := by sorry

-- Bool.and_true
theorem Bool_and_true (a : Bool) : (a && true) = a := by sorry

-- Bool.not_true
theorem Bool_not_true : (!true) = false := by sorry

-- Bool.false_or
theorem Bool_false_or (a : Bool) : (false || a) = a := by sorry

-- Bool.or_self
theorem Bool_or_self (a : Bool) : (a || a) = a := by sorry

-- decide_eq_true_eq
theorem decide_eq_true_eq (m n : ℕ) : (decide (m ≤ n) = true) ↔ m ≤ n := by sorry

-- decide_not
theorem decide_not (m n : ℕ) : decide (¬ m = n) = !decide (m = n) := by sorry

-- Bool.decide_and
theorem Bool_decide_and (m n k : ℕ) : decide (m < n ∧ n < k) = (decide (m < n) && decide (n < k))
    := by sorry

-- true_and
theorem true_and (x : ℝ) : (True ∧ 0 < x) ↔ 0 < x := by sorry

-- or_true
theorem or_true (x : ℝ) : 0 < x ∨ True := by sorry

-- false_or
theorem false_or (x : ℝ) : (False ∨ 0 < x) ↔ 0 < x := by sorry

-- imp_false
theorem imp_false (x : ℝ) : (0 < x → False) ↔ x ≤ 0 := by sorry

-- false_and
theorem false_and (x : ℝ) : ¬ (False ∧ 0 < x) := by sorry

-- forall_const
theorem forall_const (x : ℝ) (h : True) : x = x := by sorry

end Right

namespace Wrong

theorem dvd_add (a b c : ℤ) (h : a ∣ b + c) : a ∣ b := by sorry

theorem dvd_zero (a : ℤ) : 0 ∣ a := by sorry

theorem Int_even_add (a : ℤ) (h : Even a) : a = 0 := by sorry

theorem Odd_mul (m : ℕ) (h : Odd m) : m ≤ 3 := by sorry

theorem Even_isSquare_pow (a : ℤ) (h : IsSquare a) : a ≤ 1 := by sorry

theorem Real_isSquare_iff (x : ℝ) : IsSquare x ↔ x = 0 := by sorry

theorem Nat_modEq_zero_iff_dvd (n a : ℕ) : a ≡ 0 [MOD n] ↔ a ∣ n := by sorry

theorem Int_modEq_iff_dvd (n a b : ℤ) : a ≡ b [ZMOD n] ↔ n ∣ b + a := by sorry

theorem Nat_succ_le_iff (m n : ℕ) : Nat.succ m ≤ n ↔ m ≤ n := by sorry

theorem Nat_zero_le (n : ℕ) : Nat.zero < n := by sorry

theorem Nat_AtLeastTwo_ne_one (n : ℕ) [n.AtLeastTwo] : n ≠ 2 := by sorry

theorem Nat_ofNat_pos (n : ℕ) [n.AtLeastTwo] : (2 : ℝ) < OfNat.ofNat n := by sorry

theorem Fact_out (x : ℝ) [h : Fact (1 ≤ x)] : 1 < x := by sorry

theorem Bool_not_not (a : Bool) : (!a) = a := by sorry

theorem Bool_and_comm (a b : Bool) : (a && b) = a := by sorry

theorem Bool_not_and (a b : Bool) : (!(a || b)) = (!a || !b) := by sorry

theorem Bool_and_false (a : Bool) : (a || false) = false := by sorry

theorem Bool_and_true (a : Bool) : (a && true) = true := by sorry

theorem decide_eq_true_eq (m n : ℕ) : (decide (m ≤ n) = true) ↔ m < n := by sorry

theorem true_and (x : ℝ) : (True ∨ 0 < x) ↔ 0 < x := by sorry

theorem false_or (x : ℝ) : (False ∧ 0 < x) ↔ 0 < x := by sorry

end Wrong
