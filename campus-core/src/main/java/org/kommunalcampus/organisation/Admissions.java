package org.kommunalcampus.organisation;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/** One person who begins to work in a municipality, where there is no file to bring in. */
@UseCase
@RequiredArgsConstructor
public class Admissions {

    private final Members members;
    private final MemberRepository employees;

    /** Admits the person, for HR; an e-mail address is not needed. Throws {@link Invalid} with what is wrong, also where somebody has the personnel key already. */
    public MemberId admit(Caller caller, MunicipalityId municipality, MemberRow person) {
        caller.requireAffiliation(municipality, Role.HR);
        String key = person.personnelKey().strip();
        if (employees
                .findByMunicipalityIdAndPersonnelKey(municipality.value(), key)
                .isPresent()) {
            throw new Invalid("/personnelKey", "key-known", "Somebody has this personnel key already.");
        }
        members.importMembers(caller, municipality, List.of(person)).orThrow();
        return employees
                .findByMunicipalityIdAndPersonnelKey(municipality.value(), key)
                .orElseThrow()
                .memberId();
    }
}
