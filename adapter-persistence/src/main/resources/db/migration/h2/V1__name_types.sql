-- Types whose spelling differs between the databases; the tables after this are the same SQL for both.

-- Compares character by character, with case.
CREATE DOMAIN identifier AS VARCHAR;

-- format byte, wrapping key id, nonce, ciphertext, tag.
CREATE DOMAIN wrapped_secret AS VARBINARY;
