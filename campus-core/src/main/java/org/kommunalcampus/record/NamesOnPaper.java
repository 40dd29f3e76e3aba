package org.kommunalcampus.record;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Knows how people are called on what is issued to them. */
@Component
@RequiredArgsConstructor
class NamesOnPaper {

    private final PaperNameRepository names;
    private final Members members;
    private final AchievementRecordRepository records;

    /** How the employer's register calls the person. */
    String registered(MemberId member) {
        return members.find(member).fullName();
    }

    /** Forgets how the person is called, on records that were issued, too. */
    void forget(MemberId member) {
        names.deleteById(member.value());
        records.forgetHolder(member.toString());
    }

    /** As the person writes it, else as the register does. */
    String onPaper(MemberId member) {
        return names.findById(member.value()).map(PaperName::getName).orElseGet(() -> registered(member));
    }
}
