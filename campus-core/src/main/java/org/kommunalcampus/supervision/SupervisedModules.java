package org.kommunalcampus.supervision;

import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.RecordKind;
import org.springframework.stereotype.Component;

/** Which modules have exams that can be supervised, and how. */
@Component
@RequiredArgsConstructor
class SupervisedModules {

    private final Modules modules;

    /** Without certificates nothing is supervised (LP4). */
    boolean offersCertificates(ModuleId module) {
        return modules.stated(module).records().contains(RecordKind.CERTIFICATE);
    }

    /** Nobody is in the room of a module that is held online. */
    boolean carries(ModuleId module, SupervisionWay way) {
        return way != SupervisionWay.SESSION || modules.stated(module).format() != Format.ONLINE;
    }
}
