package io.dunlin.proof;

import io.dunlin.platform.command.Commands;
import io.dunlin.platform.command.Job;
import io.dunlin.platform.vault.PersonalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Verifies the log from the command line, or writes a package for an examination. */
@ApplicationScoped
class LogJob implements Job {

    private static final String NONE = "none";

    private final LogStore store;
    private final LogAudit audit;
    private final Examination examination;
    private final PersonalReveal personal;
    private final AnchorKeys keys;
    private final KeptAnchors known;

    LogJob(
            LogStore store,
            LogAudit audit,
            Examination examination,
            PersonalReveal personal,
            AnchorKeys keys,
            KeptAnchors known) {
        this.store = store;
        this.audit = audit;
        this.examination = examination;
        this.personal = personal;
        this.keys = keys;
        this.known = known;
    }

    @Override
    public String name() {
        return Commands.LOG;
    }

    @Override
    public Ended run(ParseResult arguments) {
        String number = arguments.matchedOptionValue(Commands.BORROWER, null);
        String file = arguments.matchedPositionalValue(1, null);
        UUID borrower = number == null
                ? null
                : store.borrowerWith(number)
                        .orElseThrow(() -> new Refusal(FAILED, "There is no borrower with that number."));
        return arguments.matchedPositionalValue(0, "").equals(Commands.EXPORT)
                ? export(number, borrower, file, arguments.hasMatchedOption(Commands.READABLE))
                : verify(borrower, file, arguments.matchedOptionValue(Commands.ANCHOR, null));
    }

    private Ended verify(@Nullable UUID borrower, @Nullable String file, @Nullable String anchor) {
        if (file != null || (borrower != null && anchor != null)) {
            throw new Refusal(USAGE, "'verify' takes no file, and an anchor only when it verifies everything.");
        }
        if (borrower == null && keys.kept() && anchor == null && known.isEmpty()) {
            throw new Refusal(
                    USAGE,
                    "Where dunlin.log.signed-from says that anchors have to be signed, anchors that were cut off are found by one"
                            + " that was kept: give --anchor NUMBER:HASH of the last line, or name dunlin.log.anchor-file,"
                            + " which has to be there and to have some; --anchor none does without.");
        }
        LogAudit.Result result = borrower == null ? audit.everything(kept(anchor)) : audit.one(borrower);
        return Ended.of(true, !result.intact(), result);
    }

    private static LogAudit.@Nullable Kept kept(@Nullable String anchor) {
        if (anchor == null || anchor.equals(NONE)) {
            return null;
        }
        if (!anchor.matches("[1-9][0-9]{0,8}:[0-9a-f]{64}")) {
            throw new Refusal(USAGE, "An anchor is given as NUMBER:HASH, as the log has it.");
        }
        int colon = anchor.indexOf(':');
        return new LogAudit.Kept(Integer.parseInt(anchor.substring(0, colon)), anchor.substring(colon + 1));
    }

    private Ended export(@Nullable String number, @Nullable UUID borrower, @Nullable String file, boolean readable) {
        if (number == null || borrower == null || file == null) {
            throw new Refusal(USAGE, "'export' needs --borrower and a file.");
        }
        try {
            PersonalKey key = readable ? key(borrower) : null;
            return new Ended(DONE, examination.write(number, borrower, key, Path.of(file)));
        } catch (IOException e) {
            throw new Refusal(FAILED, "It cannot write " + file + ".");
        }
    }

    private PersonalKey key(UUID borrower) {
        PersonalKey key = personal.reveal(borrower);
        if (!key.isReadable()) {
            throw new Refusal(FAILED, "The personal data of the borrower cannot be read: " + key.state() + ".");
        }
        return key;
    }
}
