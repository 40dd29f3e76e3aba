package org.kommunalcampus.web.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attended;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NumberReader;
import org.kommunalcampus.web.kit.Ids;

/** Reads who was there from the list: a mark and perhaps a share for each enrolment. */
final class ParticipantForm {

    private static final String MARK = "anwesend.";
    private static final String SHARE = "anteil.";
    private static final NumberReader PER_CENT = NumberReader.between(1, 99, 0);

    private ParticipantForm() {}

    /** What is stated; rows without a mark are left out. Throws {@link Invalid} for a share that is none. */
    static List<Attended> read(Map<String, String> sent) {
        List<Attended> noted = new ArrayList<>();
        sent.forEach((name, mark) -> {
            if (name.startsWith(MARK)) {
                String id = name.substring(MARK.length());
                Ids.one(id, EnrolmentId::of)
                        .ifPresent(enrolment -> Ids.one(mark, AttendanceMark::valueOf)
                                .ifPresent(stated -> noted.add(
                                        new Attended(enrolment, stated, share(stated, sent.get(SHARE + id))))));
            }
        });
        return noted;
    }

    private static @Nullable Integer share(AttendanceMark mark, @Nullable String typed) {
        if (typed == null || typed.isBlank() || mark == AttendanceMark.PRESENT || mark == AttendanceMark.ABSENT) {
            return null;
        }
        return PER_CENT.readWhole(typed)
                .value()
                .orElseThrow(() -> new Invalid("/share", "out-of-range", "1 to 99 per cent."));
    }
}
