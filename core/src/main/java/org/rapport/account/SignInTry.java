package org.rapport.account;

import java.time.Instant;

/** One counted try: under which keys and when. Arrays are not copied: this never leaves the package. */
record SignInTry(byte[] accountKey, byte[] addressKey, Instant at) {}
