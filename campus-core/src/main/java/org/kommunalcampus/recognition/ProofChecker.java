package org.kommunalcampus.recognition;

/** Who checks a proof from elsewhere; nobody else sees its files. */
public enum ProofChecker {
    /** HR of the person's municipality. */
    EMPLOYER,
    /** The provider of the module that the proof stands for. */
    PROVIDER
}
