package org.rapport.account.factor;

import org.rapport.shared.data.Row;

/** A second factor as it is stored. Its array never leaves the package. */
record StoredFactor(byte[] sealedSecret, long lastStep, long barredStep) {

    static final String COLUMNS = "secret, last_step, barred_step";

    static StoredFactor of(Row row) {
        return new StoredFactor(row.bytes(0).orElseThrow(), row.large(1), row.large(2));
    }

    /** Whether a code of this step can still be accepted. */
    boolean open(long step) {
        return step > lastStep && step != barredStep;
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "StoredFactor";
    }
}
