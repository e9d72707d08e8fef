package org.rapport.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.secret.Vault;

/**
 * The rules of second factors, for the boundaries above, in their transaction. A code of the device is accepted one step
 * early or late and only once; whoever typed one too early cannot use it later, since its time was told to them. Tries
 * are not counted here.
 */
@ApplicationScoped
public class SecondFactors {

    /** How many recovery codes there are at first. */
    public static final int RECOVERY_CODES = 10;

    private final OneTimeCodes codes = new OneTimeCodes();
    private final SecureRandom random = new SecureRandom();

    @Inject
    private FactorRecords records;

    @Inject
    private Vault vault;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** The factor of a member, if one is set up. */
    public Optional<FactorState> state(RecordKey member) {
        return records.state(member);
    }

    /** All factors of an organisation, by member. */
    public Map<UUID, FactorState> states(UUID organisation) {
        return records.states(organisation);
    }

    /** A secret for a device that is about to be set up; nothing is stored. */
    public FactorSecret newSecret() {
        return FactorSecret.random(random);
    }

    /** Looks at a code of the device or a recovery code, and uses it up when it is right. */
    public CodeCheck check(RecordKey member, String typed) {
        Optional<StoredFactor> factor = records.lock(member);
        if (factor.isEmpty()) {
            return CodeCheck.wrong(FactorError.CODE_WRONG);
        }
        return codes.fits(typed) ? checkDevice(member, factor.get(), typed) : checkRecovery(member, typed);
    }

    private CodeCheck checkDevice(RecordKey member, StoredFactor factor, String typed) {
        Instant now = clock.instant();
        OptionalLong step = codes.step(secret(member, factor), typed, now);
        if (step.isEmpty()) {
            return CodeCheck.wrong(FactorError.CODE_WRONG);
        }
        long away = step.getAsLong() - OneTimeCodes.stepOf(now);
        if (Math.abs(away) > OneTimeCodes.ACCEPTED) {
            if (away > 0) {
                records.bar(member, step.getAsLong());
            }
            return CodeCheck.apart(away);
        }
        if (!factor.open(step.getAsLong())) {
            return CodeCheck.wrong(FactorError.CODE_USED);
        }
        records.used(member, step.getAsLong());
        return CodeCheck.right();
    }

    private CodeCheck checkRecovery(RecordKey member, String typed) {
        RecoveryCode code = RecoveryCode.typed(typed);
        if (!code.possible()) {
            return CodeCheck.wrong(FactorError.CODE_WRONG);
        }
        byte[] hash = code.hash(member.id());
        if (records.useCode(member, hash, clock.instant())) {
            journal.changed(FactorAction.RECOVERY_CODE_USED, member.id());
            return CodeCheck.right();
        }
        return CodeCheck.wrong(
                records.knowsCode(member, hash) ? FactorError.RECOVERY_CODE_USED : FactorError.CODE_WRONG);
    }

    private FactorSecret secret(RecordKey member, StoredFactor factor) {
        return new FactorSecret(vault.open(member.organisation(), member.id(), factor.sealedSecret()));
    }

    /**
     * Sets up the first device of a member, proved by one of its codes; returns the recovery codes, which are told only
     * now.
     */
    public List<String> setUp(RecordKey member, FactorSecret secret, String code) {
        long step = require(secret, code, "newCode");
        if (!records.add(member, sealed(member, secret), step, clock.instant())) {
            throw new DomainException(FactorError.ALREADY_SET_UP);
        }
        journal.changed(FactorAction.SECOND_FACTOR_SET_UP, member.id());
        return freshCodes(member);
    }

    /** Puts another device in the place of the one there is, whose code was checked before; new recovery codes too. */
    public List<String> replace(RecordKey member, FactorSecret secret, String code) {
        records.replace(member, sealed(member, secret), require(secret, code, "newCode"), clock.instant());
        journal.changed(FactorAction.SECOND_FACTOR_REPLACED, member.id());
        return freshCodes(member);
    }

    /** New recovery codes in the place of all there were. */
    public List<String> renewCodes(RecordKey member) {
        journal.changed(FactorAction.RECOVERY_CODES_RENEWED, member.id());
        return freshCodes(member);
    }

    /** Takes the factor of a member away; false when there is none. */
    public boolean remove(RecordKey member) {
        if (!records.remove(member)) {
            return false;
        }
        journal.changed(FactorAction.SECOND_FACTOR_REMOVED, member.id());
        return true;
    }

    private byte[] sealed(RecordKey member, FactorSecret secret) {
        return vault.seal(member.organisation(), member.id(), secret.text());
    }

    private List<String> freshCodes(RecordKey member) {
        List<RecoveryCode> fresh = Stream.generate(() -> RecoveryCode.random(random))
                .limit(RECOVERY_CODES)
                .toList();
        records.setCodes(
                member, fresh.stream().map(code -> code.hash(member.id())).toList());
        return fresh.stream().map(RecoveryCode::printed).toList();
    }

    /** The step of a right code of a new device. */
    private long require(FactorSecret secret, String code, String field) {
        Instant now = clock.instant();
        OptionalLong step = codes.step(secret, code, now);
        if (step.isEmpty()) {
            throw CodeCheck.wrong(FactorError.CODE_WRONG).failure(field);
        }
        long away = step.getAsLong() - OneTimeCodes.stepOf(now);
        if (Math.abs(away) > OneTimeCodes.ACCEPTED) {
            throw CodeCheck.apart(away).failure(field);
        }
        return step.getAsLong();
    }
}
