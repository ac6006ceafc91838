-- Types whose spelling differs between the databases; the tables after this are the same SQL for both.

-- Compares byte by byte, with case. An index in "C" order also outlives changes of the system's collations.
CREATE DOMAIN identifier AS VARCHAR COLLATE "C";

-- format byte, wrapping key id, nonce, ciphertext, tag.
CREATE DOMAIN wrapped_secret AS BYTEA;
