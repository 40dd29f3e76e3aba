package org.kommunalcampus.record;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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

    /** As the person writes it; empty for as the register does, or where the register says by now that this is another name. */
    Optional<String> own(MemberId member) {
        return names.findById(member.value()).map(PaperName::getName).filter(name -> problem(member, name) == null);
    }

    /** As the person writes it, else as the register does. */
    String onPaper(MemberId member) {
        return own(member).orElseGet(() -> registered(member));
    }

    /** Why the name is not the person's, as {@link WrittenName#problem}. */
    @Nullable
    String problem(MemberId member, String name) {
        return WrittenName.problem(members.find(member), name);
    }
}
