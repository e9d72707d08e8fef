package org.rapport.operation;

