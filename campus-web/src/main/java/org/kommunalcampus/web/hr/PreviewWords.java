package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentPreview;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words what an assignment would mean. */
@Component
@RequiredArgsConstructor
class PreviewWords {

    private static final int NAMED = 12;

    private final Members members;
    private final HrWords words;
    private final Wording wording;

    /**
     * A preview in words.
     *
     * @param people how many would be asked
     * @param done how many have done it already
     * @param asked how many are asked to do it already
     * @param names some of those who would be asked
     * @param more how many beyond those named
     */
    record Preview(int people, int done, int asked, String hours, String fees, List<String> names, int more) {}

    Preview of(Caller caller, AssignmentPreview preview, Locale locale) {
        List<MemberId> some = preview.people().stream().limit(NAMED).toList();
        Map<MemberId, MemberView> found = members.among(caller, caller.requireMunicipality(), some);
        List<String> names =
                found.values().stream().map(MemberView::fullName).sorted().toList();
        return new Preview(
                preview.people().size(),
                preview.done(),
                preview.asked(),
                words.hours(preview.minutes(), locale),
                wording.price(preview.fees(), locale),
                names,
                preview.people().size() - names.size());
    }
}
