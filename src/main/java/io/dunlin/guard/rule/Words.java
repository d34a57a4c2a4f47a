package io.dunlin.guard.rule;

import io.dunlin.kernel.DateRange;
import io.dunlin.vocabulary.ActionChannel;
import io.dunlin.vocabulary.BorrowerConditionKind;
import io.dunlin.vocabulary.ContactPurpose;
import io.dunlin.vocabulary.PartyRole;
import io.dunlin.vocabulary.PlaceKind;
import io.dunlin.vocabulary.TemplateTrait;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Replaces constants of the code by the words of the trade, because the guard's sentences are shown to collectors. */
final class Words {

    private Words() {}

    /** The civil day of the instant where the person is. */
    static LocalDate day(Instant at, Facts facts) {
        ZoneId zone = facts.zones().isEmpty()
                ? facts.businessZone()
                : Clocks.sorted(facts.zones()).get(0);
        return LocalDate.ofInstant(at, zone);
    }

    /** As in "1 day" and "7 days". */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number + " times";
        };
    }

    static String days(DateRange days) {
        LocalDate through = days.through();
        return through == null
                ? "since %s, without an end".formatted(days.from())
                : "from %s through %s".formatted(days.from(), through);
    }

    /** As in "this, that or those". */
    static String any(Collection<String> words) {
        List<String> sorted = words.stream().sorted().toList();
        int last = sorted.size() - 1;
        return last < 1
                ? String.join("", sorted)
                : String.join(", ", sorted.subList(0, last)) + " or " + sorted.get(last);
    }

    static String by(ActionChannel channel) {
        return switch (channel) {
            case CALL -> "by telephone";
            case AI_CALL -> "by calls of a machine";
            case SMS -> "by text message";
            case EMAIL -> "by e-mail";
            case LETTER -> "by letter";
            case VISIT -> "by visits";
            case APP_PUSH -> "by messages of the app";
            case IM -> "by instant message";
            case LEGAL -> "by steps before a court";
            case NOTE -> "by notes";
        };
    }

    static String who(PartyRole role) {
        return switch (role) {
            case BORROWER -> "the borrower";
            case GUARANTOR -> "a guarantor";
            case CONTACT -> "a contact of the borrower";
            case ATTORNEY -> "an attorney";
            case NONE -> "anybody";
        };
    }

    static String what(ContactPurpose purpose) {
        return switch (purpose) {
            case REMIND -> "to remind of the debt";
            case COLLECT -> "to collect the debt";
            case NEGOTIATE -> "to negotiate about the debt";
            case VERIFY_INFORMATION -> "to verify information";
            case RESTORE_CONTACT -> "to find the borrower again";
            case RELAY_MESSAGE -> "to relay a message";
            case RESPOND -> "to answer a question";
            case SERVICE -> "for service";
            case INTERNAL -> "for internal work";
        };
    }

    static String at(PlaceKind place) {
        return switch (place) {
            case HOME -> "at home";
            case WORKPLACE -> "at work";
            case LENDER_OFFICE -> "at the lender's office";
            case PUBLIC_PLACE -> "in a public place";
            case OTHER -> "at any other place";
        };
    }

    static String notice(NoticeKind notice) {
        return switch (notice) {
            case OVERDUE -> "a notice that the debt is past due";
            case VALIDATION -> "the validation notice";
            case ASSIGNMENT -> "the notice that the debt was assigned";
            case VISIT -> "the notice of the visit";
            case COLLECTOR -> "the notice who collects for the lender";
        };
    }

    static String why(FreezeKind kind) {
        return switch (kind) {
            case DISPUTE -> "because of a dispute";
            case HARDSHIP -> "because of hardship";
            case MORATORIUM -> "because of a moratorium";
            case COMPLAINT -> "because of a complaint";
            case LITIGATION -> "because of a lawsuit";
            case BANKRUPTCY -> "because of bankruptcy";
            case DECEASED -> "because the borrower died";
            case FRAUD -> "because of suspected fraud";
            case DISASTER -> "because of a disaster";
            case OTHER -> "for a reason of its own";
            case PLAN -> "because a repayment plan is being kept";
        };
    }

    static String state(BorrowerConditionKind kind) {
        return switch (kind) {
            case REPRESENTED_BY_ATTORNEY -> "The borrower is represented by an attorney";
            case DECEASED -> "The borrower has died";
            case INCAPACITATED -> "The borrower lacks legal capacity";
            case EMPLOYER_FORBIDS -> "The borrower's employer forbids contact at work";
            case AGREED_TO_TIME -> "The borrower agreed to other times of contact";
            case BEREAVEMENT -> "The borrower is bereaved";
            case VULNERABLE -> "The borrower is vulnerable, a case for a specialist";
            case UNREACHABLE_PROVEN -> "It is proven that the borrower cannot be reached";
        };
    }

    static String trait(TemplateTrait trait) {
        return switch (trait) {
            case APPROVED -> "an approval";
            case OPT_OUT -> "a way to opt out";
            case MENTIONS_DEBT -> "a mention of the debt";
            case THREATENS_SUIT -> "a threat to sue";
            case COMPLETE_LETTER -> "all that a collection letter must have";
            case VALIDATION_NOTICE -> "the validation information";
            case ASSIGNMENT_NOTICE -> "the notice that the debt was assigned";
            case VISIT_NOTICE -> "the notice of the visit";
            case COLLECTOR_NOTICE -> "the notice who collects";
            case CEASE_CONFIRMATION -> "the confirmation that contact ceases";
            case REMEDY_NOTICE -> "the notice of remedies";
            case STATUTORY_NOTICE -> "a notice that a law demands";
        };
    }
}
