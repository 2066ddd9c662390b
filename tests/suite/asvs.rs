//! The table of the OWASP application security verification standard: every requirement of its levels 1 and 2 has a test that is
//! really there, or a reason in words.
