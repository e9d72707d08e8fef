package org.rapport.account;

/** The account of the acting member with its name. */
record OwnAccount(StoredAccount account, SignInName name) {

    /** The id only. */
    @Override
    public String toString() {
        return "OwnAccount " + account.id();
    }
}
