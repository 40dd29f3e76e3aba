package org.kommunalcampus.admission;

import org.kommunalcampus.mail.WrittenMail;

/** Puts letters into words; the pages do, which know where links lead. */
public interface AdmissionWriter {

    /** The letter in its language. */
    WrittenMail write(AdmissionLetter letter);
}
