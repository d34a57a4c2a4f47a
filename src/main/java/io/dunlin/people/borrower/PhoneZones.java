package io.dunlin.people.borrower;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives from telephone numbers where people may be. */
public final class PhoneZones {

    /** Those that people have at home, at work or with them; a toll-free number is nowhere. */
    private static final Set<PhoneNumberType> OF_PEOPLE =
            EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private PhoneZones() {}

    /**
     * The zones of a number's area; all of an area that lies in several. A mobile number without an area tells its country,
     * if that has one time; otherwise, and for a number that is nowhere, there are none.
     *
     * @param e164 a valid number
     */
    public static Set<ZoneId> of(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(e164, null);
            if (!OF_PEOPLE.contains(numbers.getNumberType(number))) {
                return Set.of();
            }
            Set<ZoneId> zones = PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number).stream()
                    .filter(KNOWN::contains)
                    .map(ZoneId::of)
                    .collect(Collectors.toUnmodifiableSet());
            return numbers.isNumberGeographical(number) || haveOneTime(zones) ? zones : Set.of();
        } catch (NumberParseException e) {
            return Set.of();
        }
    }

    private static boolean haveOneTime(Set<ZoneId> zones) {
        return zones.stream().map(ZoneId::getRules).distinct().count() == 1;
    }
}
