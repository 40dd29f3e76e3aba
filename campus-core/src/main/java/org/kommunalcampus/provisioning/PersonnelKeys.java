package org.kommunalcampus.provisioning;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.stereotype.Component;

/**
 * The personnel key of somebody new. A directory that knows none lends its user name, without what stands behind the at sign; when it learns the key, that
 * takes the name's place.
 */
@Component
@RequiredArgsConstructor
class PersonnelKeys {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    private final Members members;

    /** The key; throws {@link Invalid} where the name cannot be one, or is somebody else's. */
    String of(Caller caller, MunicipalityId municipality, StatedPerson stated) {
        if (stated.personnelKey() != null) {
            return stated.personnelKey();
        }
        String name = stated.userName();
        int at = name.indexOf('@');
        Optional<String> key = Stream.of(at > 0 ? name.substring(0, at) : name)
                .filter(candidate -> KEY.matcher(candidate).matches())
                .filter(candidate ->
                        members.byPersonnelKey(caller, municipality, candidate).isEmpty())
                .findFirst();
        return key.orElseThrow(() -> new Invalid(
                "/personnelKey", "required", "The user name cannot stand in for the personnel key (employeeNumber)."));
    }
}
