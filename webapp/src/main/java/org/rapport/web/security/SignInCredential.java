package org.rapport.web.security;

import jakarta.security.enterprise.credential.Credential;
import org.rapport.account.SignInRequest;

/** Name and password with where they came from, on their way to the identity store. */
record SignInCredential(SignInRequest request) implements Credential {}
